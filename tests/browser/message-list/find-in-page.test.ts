import type { Page } from "playwright-core";
import { loggedInPerson, scrollUntil, chatPage } from "#tests/support/chat-page";
import { isInView, numberedChannels } from "#tests/support/numbered-channels";
import { waitUntil } from "#tests/support/wait-until";

const fixture = numberedChannels();
beforeAll(async () => {
  await fixture.createNumberedChannel("long", 400);
});

type Searching = { find(words: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean): boolean };

/** The browser's own search, as its bar does it: through the whole page, and to what was found. @returns whether it was */
const find = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((words) => {
    const found = (window as unknown as Searching).find(words, false, false, true);
    if (found) getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: "center" });
    return found;
  }, text);

/** The bar of the browser's search has been closed: the page has the focus again. */
const closeSearch = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("focus")));

const rows = (page: Page) => chatPage(page).messages.getByRole("article").count();

/** Reads back to a message, and goes to the end again: everything between is loaded, and most of it is not in the page. */
async function readBackTo(page: Page, text: string): Promise<void> {
  await chatPage(page).message("message 400").waitFor();
  await scrollUntil(page, chatPage(page).message(text), -500);
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await waitUntil(() => isInView(page, "message 400"));
  await chatPage(page).message(text).waitFor({ state: "detached" });
}

const asking: Record<string, (page: Page) => Promise<void>> = {
  "Ctrl+F": (page) => page.keyboard.press("ControlOrMeta+f"),
  F3: (page) => page.keyboard.press("F3"),
  "the same keys in Hebrew": (page) =>
    page
      .locator("body")
      .dispatchEvent("keydown", { key: "כ", code: "KeyF", ctrlKey: true, metaKey: true, bubbles: true }),
};

it.each(Object.keys(asking))("finds by %s what is loaded, wherever it stands, and goes there", async (keys) => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, `Grace ${keys.length}`, { path: "/c/long" });
  await readBackTo(page, "message 250");
  const before = await chatPage(page).message("message 400").boundingBox();
  expect([await find(page, "message 399"), await find(page, "message 250")]).toEqual([true, false]);
  await asking[keys]?.(page);
  await chatPage(page).message("message 250").waitFor({ state: "attached" });
  expect(await chatPage(page).message("message 400").boundingBox()).toEqual(before);
  expect(await find(page, "message 250")).toBe(true);
  await waitUntil(() => isInView(page, "message 250"));
  await closeSearch(page);
  await waitUntil(async () => (await rows(page)) < 120);
  expect(await isInView(page, "message 250")).toBe(true);
});

it("holds no more of the list than what is near once one reads on", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path: "/c/long" });
  await readBackTo(page, "message 250");
  await page.keyboard.press("ControlOrMeta+f");
  await chatPage(page).message("message 250").waitFor({ state: "attached" });
  await closeSearch(page);
  await chatPage(page).message("message 250").waitFor({ state: "detached" });
  expect(await isInView(page, "message 400")).toBe(true);
});
