import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { member, type HttpClient } from "#tests/support/http";
import { isInView } from "#tests/support/numbered-channels";
import { loggedInPerson } from "#tests/support/login";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let ada: HttpClient;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
});

const long = `${"a\n".repeat(1_980)}[the end](https://example.org)`;
const showAll = (page: Page) => page.getByRole("button", { name: "Show all 1,981 lines" });
const row = (page: Page) => page.locator("article", { hasText: "the end" });

/** A person whose list shows a collapsed text between others that fill the list above and follow below. */
async function readerOf(channel: string, name: string): Promise<Person> {
  await ada.post("/api/channels", { name: channel });
  const above = Array.from({ length: 40 }, (_, index) => `said ${index} before it`);
  for (const text of [...above, long, "after it"]) expect((await ada.send(channel, text)).status).toBe(201);
  const reader = await loggedInPerson(fixture.browser, fixture.url, name, { path: `/c/${channel}` });
  await showAll(reader.page).waitFor();
  return reader;
}

/** Waits until the list has settled after a change. */
const waitForPaint = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

it("a text of two thousand lines is collapsed, and expands by the keyboard without moving", async () => {
  const { page } = await readerOf("by-key", "Grace");
  await showAll(page).focus();
  await waitForPaint(page);
  const before = await row(page).boundingBox();
  expect(before?.height).toBeLessThan(500);
  await page.keyboard.press("Enter");
  await showAll(page).waitFor({ state: "detached" });
  await waitForPaint(page);
  const after = await row(page).boundingBox();
  expect(after?.height).toBeGreaterThan(20_000);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  expect(await row(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await ada.send("by-key", "said meanwhile");
  await page.getByRole("button", { name: /new message/ }).waitFor();
  expect((await row(page).boundingBox())?.y).toBeCloseTo(after?.y ?? 0, 0);
});

it("a collapsed text expands when the browser's search finds something in its hidden part", async () => {
  const { page } = await readerOf("by-search", "Hopper");
  type WindowWithFind = {
    find(words: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean): boolean;
  };
  const find = (words: string) =>
    page.evaluate((text) => (window as unknown as WindowWithFind).find(text, false, false, true), words);
  expect(await find("said 39 before it")).toBe(true);
  await waitForPaint(page);
  expect(await showAll(page).count()).toBe(1);
  expect(await find("the end")).toBe(true);
  await showAll(page).waitFor({ state: "detached" });
  await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: "center" }));
  await waitUntil(() => isInView(page, "the end"));
});

it("a collapsed text expands when a link in it gets the focus", async () => {
  const { page } = await readerOf("by-focus", "Noether");
  const link = page.getByRole("link", { name: "the end" });
  await showAll(page).focus();
  await page.keyboard.press("Shift+Tab");
  await showAll(page).waitFor({ state: "detached" });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await waitUntil(() => isInView(page, "the end"));
});
