import { violations, type Theme } from "#tests/support/accessibility";
import { loseMessages } from "#tests/support/edit-database";
import { cookieOf, member, type Visitor } from "#tests/support/http";
import { around } from "#tests/support/screens/around";
import { conversation } from "#tests/support/screens/conversation";
import { missing, showMissingPart } from "#tests/support/screens/missing";
import { newOnlooker } from "#tests/support/screens/onlooker";
import { trouble } from "#tests/support/screens/trouble";
import { makeWorld } from "#tests/support/screens/world";
import { startServer } from "#tests/support/server";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { loneTexts } from "#tests/support/translator";

const place = serverAndBrowser();
let people: { host: Visitor; ada: Visitor };
beforeAll(async () => {
  people = await makeWorld(place.url);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const screens = [...conversation, ...around, ...trouble, ...missing];

/** Colours are the same whichever way one reads. */
const ways: readonly { language: "en" | "ar-XB"; themes: readonly Theme[] }[] = [
  { language: "en", themes: ["light", "dark"] },
  { language: "ar-XB", themes: ["light"] },
];

describe.each(ways)("axe finds nothing, and no text shares its element, in $language", ({ language, themes }) => {
  const look = (options?: typeof phone) => newOnlooker({ browser: place.browser, ...people }, language, options);

  it.each(screens)("at %s", async (_, show) => {
    const onlooker = await look();
    await show(onlooker);
    expect(await violations(onlooker.page, themes)).toEqual([]);
    // What translates a page takes text nodes away; elements stay (0027).
    expect(await loneTexts(onlooker.page)).toEqual([]);
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
    const onlooker = await look(phone);
    const { open, page, button, t } = onlooker;
    await open("plates");
    await button(t("gallery.open")).tap();
    await page.locator("#gallery").getByRole("img").first().waitFor();
    expect(await violations(page, themes)).toEqual([]);
    await showMissingPart(onlooker);
    expect(await violations(page, themes)).toEqual([]);
  });

  it("where the server fails", async () => {
    const server = await startServer();
    const { page, context, t } = await look();
    await context.addCookies([cookieOf(await member(server.url, "Ada"))]);
    loseMessages(server);
    await page.goto(`${server.url}/c/general`);
    await page.getByRole("heading", { name: t("page.brokenTitle") }).waitFor();
    expect(await violations(page, themes)).toEqual([]);
  });
});
