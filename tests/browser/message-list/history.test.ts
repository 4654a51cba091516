import type { Page } from "playwright-core";
import type { MessagePage } from "#lib/contract/operations/messages";
import { newPerson } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import {
  waitForRows,
  logIn,
  holdRequests,
  loggedInPerson,
  scrollUp,
  sendAndWaitForAck,
  chatPage,
} from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let ada: Visitor;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
  for (let count = 1; count <= 180; count += 1) await ada.send("general", `message ${count}`);
});

/** Where a message stands on the screen, in pixels from the top. */
const placeOf = async (page: Page, text: string) => (await chatPage(page).message(text).boundingBox())?.y ?? NaN;

const texts = (page: Page) =>
  chatPage(page)
    .messages.getByText(/^message \d+$/)
    .allTextContents();

it("opens at its end and brings older pages as one scrolls up, without holes", async () => {
  const { page, complaints } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await chatPage(page).message("message 180").waitFor();
  expect(await chatPage(page).message("message 1").count()).toBe(0);

  await chatPage(page).messages.hover();
  const known = new Set<number>();
  while (!known.has(1)) {
    await waitForRows(page);
    const numbers = (await texts(page)).map((text) => Number(text.slice(8)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (const number of numbers) known.add(number);
    await page.mouse.wheel(0, -600);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(known.size).toBe(180);
  expect(complaints).toEqual([]);
});

it("keeps the reading position when an older page arrives", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const release = await holdRequests(page, "**/messages?*before=*");
  await logIn(page, "Hopper");
  await scrollUp(page, 650);
  const [oldest = ""] = await texts(page);
  const before = await placeOf(page, oldest);
  release();
  await chatPage(page)
    .message(`message ${Number(oldest.slice(8)) - 1}`)
    .waitFor();
  expect(await placeOf(page, oldest)).toBeCloseTo(before, 0);
});

it("stays where one reads while others write, and offers the way down", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await chatPage(page).message("message 180").waitFor();
  await scrollUp(page, 500);
  const before = await placeOf(page, "message 165");
  for (const text of ["one", "two", "three"]) await ada.send("general", text);
  const button = page.getByRole("button", { name: /3 new messages/ });
  await button.waitFor();
  expect(await placeOf(page, "message 165")).toBeCloseTo(before, 0);
  await button.click();
  await chatPage(page).message("three").waitFor();
  await page.waitForFunction(() => Math.abs(document.querySelector('[role="log"]')?.scrollTop ?? 9) < 2);
  await button.waitFor({ state: "detached" });
});

it("follows at its end, and shows what one sends at once, in its place", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await sendAndWaitForAck(page, "from me");
  await ada.send("general", "from Ada");
  await chatPage(page).message("from Ada").waitFor();
  const last = await chatPage(page).messages.getByRole("article").allTextContents();
  expect(last.slice(-2)).toEqual([expect.stringContaining("from me"), expect.stringContaining("from Ada")]);
  expect(await chatPage(page).message("from me").count()).toBe(1);
});

it("tells the days and the times of the reader's own clock", async () => {
  const { page, complaints } = await newPerson(fixture.browser, fixture.url, { timezoneId: "Asia/Tokyo" });
  await ada.post("/api/channels", { name: "tokyo" });
  await ada.send("tokyo", "what time is it?");
  const { body } = await ada.get<MessagePage>("/api/channels/tokyo/messages?limit=1");
  const instant = body.messages[0]?.createdAt ?? "";
  // Also when midnight comes to Tokyo during this very test.
  await page.clock.setFixedTime(instant);
  await logIn(page, "Tokyo", "/c/tokyo");
  const shown = await chatPage(page).messages.locator(`time[data-tooltip][datetime="${instant}"]`).textContent();
  const inTokyo = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone: "Asia/Tokyo" });
  expect(shown).toContain(inTokyo.format(new Date(instant)));
  await chatPage(page).messages.getByText("Today").waitFor();
  expect(complaints).toEqual([]);
});
