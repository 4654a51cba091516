import type { Page } from "playwright-core";
import { chatPage, scrollUntil } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { isInView, numberedChannels } from "#tests/support/numbered-channels";
import { waitUntil } from "#tests/support/wait-until";

const fixture = numberedChannels();
beforeAll(async () => {
  await fixture.createNumberedChannel("long", 400);
});

type WindowWithFind = { find(words: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean): boolean };

/** Searches the page as the browser's search bar does, and scrolls to the match. @returns whether there is one */
const find = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((words) => {
    const found = (window as unknown as WindowWithFind).find(words, false, false, true);
    if (found) getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: "center" });
    return found;
  }, text);

/** Closing the search bar returns the focus to the page. */
const closeSearch = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("focus")));

const rows = (page: Page) => chatPage(page).messages.getByRole("article").count();

/** Scrolls up to a message and returns to the end: all between is loaded then, and most of it is not rendered. */
async function loadBackTo(page: Page, text: string): Promise<void> {
  await chatPage(page).message("message 400").waitFor();
  await scrollUntil(page, chatPage(page).message(text), -500);
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await waitUntil(() => isInView(page, "message 400"));
  await chatPage(page).message(text).waitFor({ state: "detached" });
}

const shortcuts: Record<string, (page: Page) => Promise<void>> = {
  "Ctrl+F": (page) => page.keyboard.press("ControlOrMeta+f"),
  F3: (page) => page.keyboard.press("F3"),
  "the same keys with a Hebrew layout": (page) =>
    page
      .locator("body")
      .dispatchEvent("keydown", { key: "כ", code: "KeyF", ctrlKey: true, metaKey: true, bubbles: true }),
};

it.each(Object.keys(shortcuts))(
  "the browser's search opened by %s finds loaded messages that were not rendered",
  async (keys) => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, `Grace ${keys.length}`, { path: "/c/long" });
    await loadBackTo(page, "message 250");
    const before = await chatPage(page).message("message 400").boundingBox();
    expect([await find(page, "message 399"), await find(page, "message 250")]).toEqual([true, false]);
    await shortcuts[keys]?.(page);
    await chatPage(page).message("message 250").waitFor({ state: "attached" });
    expect(await chatPage(page).message("message 400").boundingBox()).toEqual(before);
    expect(await find(page, "message 250")).toBe(true);
    await waitUntil(() => isInView(page, "message 250"));
    await closeSearch(page);
    await waitUntil(async () => (await rows(page)) < 120);
    expect(await isInView(page, "message 250")).toBe(true);
  },
);

it("the rows far from the view are removed again after the search is closed", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path: "/c/long" });
  await loadBackTo(page, "message 250");
  await page.keyboard.press("ControlOrMeta+f");
  await chatPage(page).message("message 250").waitFor({ state: "attached" });
  await closeSearch(page);
  await chatPage(page).message("message 250").waitFor({ state: "detached" });
  expect(await isInView(page, "message 400")).toBe(true);
});
