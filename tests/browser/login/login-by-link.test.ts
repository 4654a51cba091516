import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member, httpClient } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { waitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();

/** The browser itself focuses the field once the page is drawn. */
const waitForFocusedNameField = (page: Page) => chatPage(page).nameField.and(page.locator(":focus")).waitFor();

/** The server batches changes of presence, so the count follows a moment later. */
const waitForOneOnline = (slug: string) =>
  waitUntil(async () => {
    const { body } = await httpClient(fixture.url).get<{ here: number }>(`/api/channels/${slug}/preview`);
    return body.here === 1;
  });

it("a link to a channel leads there after one field and one Enter", async () => {
  const ada = await member(fixture.url, "Ada");
  await ada.post("/api/channels", { name: "Book Club" });
  await (await connect(ada)).emitWithAck("channel:open", { channel: "book-club" });
  await waitForOneOnline("book-club");
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/c/book-club");
  await page.getByText("Joining #Book Club · 1 person here").waitFor();
  expect(await page.getByRole("textbox").count()).toBe(1);
  await waitForFocusedNameField(page);
  await page.keyboard.type("Grace");
  await page.keyboard.press("Enter");
  await chatPage(page).heading.getByText("Book Club").waitFor();
  await chatPage(page).composer.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Here I am.");
  await page.keyboard.press("Enter");
  await waitForAck(page, "Here I am.");
  expect(new URL(page.url()).pathname).toBe("/c/book-club");
  expect(consoleErrors).toEqual([]);
});

it("a link to a message leads to it after one field and one Enter", async () => {
  const linus = await member(fixture.url, "Linus");
  await linus.post("/api/channels", { name: "archive" });
  for (let seq = 1; seq <= 60; seq += 1) await linus.send("archive", `number ${seq}`);
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/c/archive/7");
  await waitForFocusedNameField(page);
  await page.keyboard.type("Hopper");
  await page.keyboard.press("Enter");
  await chatPage(page).message("number 7").waitFor();
  expect(new URL(page.url()).pathname).toBe("/c/archive/7");
  await page.locator("article[aria-current=location]").getByText("number 7", { exact: true }).waitFor();
});

it("the login screen tells strangers how many people are in a channel but not who, and nothing of a missing channel", async () => {
  await loggedInPerson(fixture.browser, fixture.url, "Secretive");
  await waitForOneOnline("general");
  const stranger = httpClient(fixture.url);
  const { status, body } = await stranger.get("/api/channels/general/preview");
  expect([status, body]).toEqual([200, { name: "general", here: 1 }]);
  expect((await stranger.get("/api/channels/nowhere/preview")).status).toBe(404);
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/c/general");
  await page.getByText("1 person here").waitFor();
  expect(await page.content()).not.toContain("Secretive");
  await page.goto("/c/nowhere");
  await page.getByText("Joining #nowhere").waitFor();
  expect(await page.getByText(/\d (person|people) here/).count()).toBe(0);
});

it("the login screen fits in one column at 400 %, with targets large enough for a finger", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url, {
    viewport: { width: 320, height: 256 },
    hasTouch: true,
    isMobile: true,
  });
  await member(fixture.url, "Noether");
  await page.goto("/c/general");
  await chatPage(page).nameField.fill("Noether");
  await page.getByRole("button", { name: "Noether 2" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const targets = await page.locator("main button, main input").evaluateAll((elements) =>
    elements.map((element) => {
      const { height, left, right } = element.getBoundingClientRect();
      return height >= 44 && left >= 0 && right <= 320;
    }),
  );
  expect(targets.every(Boolean)).toBe(true);
});
