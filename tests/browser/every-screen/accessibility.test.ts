import { violations, type Theme } from "#tests/support/accessibility";
import { removeMessagesTable } from "#tests/support/edit-database";
import { cookieOf, member, type HttpClient } from "#tests/support/http";
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
let people: { host: HttpClient; ada: HttpClient };
beforeAll(async () => {
  people = await seedServer(fixture.url);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const screens = [...conversationScreens, ...panelScreens, ...errorScreens, ...loadingScreens];

/** The direction of the text does not change the colours, so one theme is enough there. */
const variants: readonly { language: "en" | "ar-XB"; themes: readonly Theme[] }[] = [
  { language: "en", themes: ["light", "dark"] },
  { language: "ar-XB", themes: ["light"] },
];

describe.each(variants)("the screens in $language", ({ language, themes }) => {
  const openViewer = (options?: typeof phone) => newViewer({ browser: fixture.browser, ...people }, language, options);

  it.each(screens)("pass axe, and hold no bare text nodes: %s", async (_, show) => {
    const viewer = await openViewer();
    await show(viewer);
    expect(await violations(viewer.page, themes)).toEqual([]);
    // A browser's translation replaces text nodes, but not elements (0027).
    expect(await bareTextNodes(viewer.page)).toEqual([]);
  });

  it("pass axe on the phone, in the drawer too", async () => {
    const { open, page, button, t } = await openViewer(phone);
    await open("salon");
    expect(await violations(page, themes)).toEqual([]);
    await button(t("channel.listShow")).tap();
    await page.getByRole("navigation").waitFor();
    expect(await violations(page, themes)).toEqual([]);
  });

  it("pass axe on the phone with the gallery open, and with a module that failed to load", async () => {
    const viewer = await openViewer(phone);
    const { open, page, button, t } = viewer;
    await open("plates");
    await button(t("gallery.open")).tap();
    await page.locator("#gallery").getByRole("img").first().waitFor();
    expect(await violations(page, themes)).toEqual([]);
    await showFailedModule(viewer);
    expect(await violations(page, themes)).toEqual([]);
  });

  it("pass axe when the server fails", async () => {
    const server = await startServer();
    const { page, context, t } = await openViewer();
    await context.addCookies([cookieOf(await member(server.url, "Ada"))]);
    removeMessagesTable(server);
    await page.goto(`${server.url}/c/general`);
    await page.getByRole("heading", { name: t("page.brokenTitle") }).waitFor();
    expect(await violations(page, themes)).toEqual([]);
  });
});
