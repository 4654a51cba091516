import type { Page } from "playwright-core";
import type { MessagePage } from "#lib/contract/operations/messages";
import { newPerson } from "#tests/support/browser";
import { member, type HttpClient } from "#tests/support/http";
import { chatPage, scrollUp, waitForRows } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { holdRequests } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let ada: HttpClient;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
  for (let count = 1; count <= 180; count += 1) await ada.send("general", `message ${count}`);
});

/** The distance of a message from the top of the window, in pixels. */
const topOf = async (page: Page, text: string) => (await chatPage(page).message(text).boundingBox())?.y ?? NaN;

const texts = (page: Page) =>
  chatPage(page)
    .messages.getByText(/^message \d+$/)
    .allTextContents();

it("a channel opens at its end, and loads older pages without gaps while scrolling up", async () => {
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await chatPage(page).message("message 180").waitFor();
  expect(await chatPage(page).message("message 1").count()).toBe(0);

  await chatPage(page).messages.hover();
  const seenNumbers = new Set<number>();
  while (!seenNumbers.has(1)) {
    await waitForRows(page);
    const numbers = (await texts(page)).map((text) => Number(text.slice(8)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (const number of numbers) seenNumbers.add(number);
    await page.mouse.wheel(0, -600);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(seenNumbers.size).toBe(180);
  expect(consoleErrors).toEqual([]);
});

it("the reading position stays when an older page arrives", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  const release = await holdRequests(page, "**/messages?*before=*");
  await logIn(page, "Hopper");
  await scrollUp(page, 650);
  const [oldest = ""] = await texts(page);
  const before = await topOf(page, oldest);
  release();
  await chatPage(page)
    .message(`message ${Number(oldest.slice(8)) - 1}`)
    .waitFor();
  expect(await topOf(page, oldest)).toBeCloseTo(before, 0);
});

it("the reading position stays when new messages arrive, and a button leads to them", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await chatPage(page).message("message 180").waitFor();
  await scrollUp(page, 500);
  const before = await topOf(page, "message 165");
  for (const text of ["one", "two", "three"]) await ada.send("general", text);
  const button = page.getByRole("button", { name: /3 new messages/ });
  await button.waitFor();
  expect(await topOf(page, "message 165")).toBeCloseTo(before, 0);
  await button.click();
  await chatPage(page).message("three").waitFor();
  await page.waitForFunction(() => Math.abs(document.querySelector('[role="log"]')?.scrollTop ?? 9) < 2);
  await button.waitFor({ state: "detached" });
});

it("a list at its end follows new messages, and shows one's own in order", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await sendAndWaitForAck(page, "from me");
  await ada.send("general", "from Ada");
  await chatPage(page).message("from Ada").waitFor();
  const last = await chatPage(page).messages.getByRole("article").allTextContents();
  expect(last.slice(-2)).toEqual([expect.stringContaining("from me"), expect.stringContaining("from Ada")]);
  expect(await chatPage(page).message("from me").count()).toBe(1);
});

it("days and times are shown in the reader's time zone", async () => {
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url, { timezoneId: "Asia/Tokyo" });
  await ada.post("/api/channels", { name: "tokyo" });
  await ada.send("tokyo", "what time is it?");
  const { body } = await ada.get<MessagePage>("/api/channels/tokyo/messages?limit=1");
  const instant = body.messages[0]?.createdAt ?? "";
  // Fixed, in case it becomes midnight in Tokyo during the test.
  await page.clock.setFixedTime(instant);
  await logIn(page, "Tokyo", "/c/tokyo");
  const shown = await chatPage(page).messages.locator(`time[data-tooltip][datetime="${instant}"]`).textContent();
  const inTokyo = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone: "Asia/Tokyo" });
  expect(shown).toContain(inTokyo.format(new Date(instant)));
  await chatPage(page).messages.getByText("Today").waitFor();
  expect(consoleErrors).toEqual([]);
});
