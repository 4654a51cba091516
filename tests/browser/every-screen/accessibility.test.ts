import { violations, type Theme } from "#tests/support/accessibility";
import { removeMessagesTable } from "#tests/support/edit-database";
import { cookieOf, member, type Visitor } from "#tests/support/http";
import { panelScreens } from "#tests/support/screens/panels";
import { conversationScreens } from "#tests/support/screens/conversation";
import { loadingScreens, showFailedModule } from "#tests/support/screens/loading";
import { newViewer } from "#tests/support/screens/viewer";
import { errorScreens } from "#tests/support/screens/errors";
import { seedServer } from "#tests/support/screens/seed";
import { startServer } from "#tests/support/server";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { bareTextNodes } from "#tests/support/page-translation";

const fixture = serverAndBrowser();
let people: { host: Visitor; ada: Visitor };
beforeAll(async () => {
  people = await seedServer(fixture.url);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const screens = [...conversationScreens, ...panelScreens, ...errorScreens, ...loadingScreens];

/** Colours are the same whichever way one reads. */
const ways: readonly { language: "en" | "ar-XB"; themes: readonly Theme[] }[] = [
  { language: "en", themes: ["light", "dark"] },
  { language: "ar-XB", themes: ["light"] },
];

describe.each(ways)("axe finds nothing, and no text shares its element, in $language", ({ language, themes }) => {
  const look = (options?: typeof phone) => newViewer({ browser: fixture.browser, ...people }, language, options);

  it.each(screens)("at %s", async (_, show) => {
    const viewer = await look();
    await show(viewer);
    expect(await violations(viewer.page, themes)).toEqual([]);
    // What translates a page takes text nodes away; elements stay (0027).
    expect(await bareTextNodes(viewer.page)).toEqual([]);
  });

  it("on the phone, in the drawer too", async () => {
    const { open, page, button, t } = await look(phone);
    await open("salon");
    expect(await violations(page, themes)).toEqual([]);
    await button(t("channel.listShow")).tap();
    await page.getByRole("navigation").waitFor();
    expect(await violations(page, themes)).toEqual([]);
  });

  it("on the phone, where images stand over the conversation, and a part of the page is missing above the drawer", async () => {
    const viewer = await look(phone);
    const { open, page, button, t } = viewer;
    await open("plates");
    await button(t("gallery.open")).tap();
    await page.locator("#gallery").getByRole("img").first().waitFor();
    expect(await violations(page, themes)).toEqual([]);
    await showFailedModule(viewer);
    expect(await violations(page, themes)).toEqual([]);
  });

  it("where the server fails", async () => {
    const server = await startServer();
    const { page, context, t } = await look();
    await context.addCookies([cookieOf(await member(server.url, "Ada"))]);
    removeMessagesTable(server);
    await page.goto(`${server.url}/c/general`);
    await page.getByRole("heading", { name: t("page.brokenTitle") }).waitFor();
    expect(await violations(page, themes)).toEqual([]);
  });
});
