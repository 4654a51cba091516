import type { Page } from "playwright-core";
import { messageRow, openMenu, waitForRowFocus } from "#tests/support/message-menu";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { stopClock } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverWithHost } from "#tests/support/server-with-host";

const fixture = serverWithHost();

/** The texts of the rows whose toolbar is visible. */
const rowsWithToolbar = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article")]
      .filter((row) => {
        const toolbar = row.querySelector("[aria-haspopup=menu]")?.parentElement;
        return toolbar && getComputedStyle(toolbar).opacity === "1";
      })
      .map((row) => row.querySelector(".prose")?.textContent),
  );

it("only one row shows its toolbar: the one under the mouse or with the keyboard focus, whichever changed last", async () => {
  const path = await fixture.createChannelPath("bench", "first", "second", "third");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path });
  await openMenu(page, "first");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await messageRow(page, "third").hover();
  expect(await rowsWithToolbar(page)).toEqual(["third"]);
  await page.keyboard.press("ArrowDown");
  await waitForRowFocus(page, "second");
  expect(await rowsWithToolbar(page)).toEqual(["second"]);
  await messageRow(page, "first").hover();
  expect(await rowsWithToolbar(page)).toEqual(["first"]);
});

it("arrow keys move between messages and single keys reply and edit, but not while typing", async () => {
  const path = await fixture.createChannelPath(
    "stairs",
    ...Array.from({ length: 60 }, (_, index) => `step ${index + 1}`),
  );
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await sendAndWaitForAck(page, "mine");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await waitForRowFocus(page, "step 60");
  await page.keyboard.press("Home");
  await waitForRowFocus(page, "step 1");
  await page.keyboard.press("ArrowDown");
  await waitForRowFocus(page, "step 2");
  await page.keyboard.press("End");
  await waitForRowFocus(page, "mine");

  await page.keyboard.press("Enter");
  await page.getByRole("menu", { name: "Your message" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await waitForRowFocus(page, "mine");
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Edit message" });
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
  await page.keyboard.press("Home");
  await page.keyboard.type("re+ ");
  expect(await field.inputValue()).toBe("re+ mine");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.id === "composer");

  await messageRow(page, "step 60").focus();
  await page.keyboard.press("e");
  await page.keyboard.press("r");
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "composer");
  await page.keyboard.type("r");
  expect(await chatPage(page).composer.inputValue()).toBe("r");
  expect(await field.count()).toBe(0);
});

it("the focus stays in the row of a deleted message", async () => {
  const path = await fixture.createChannelPath("shredder");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path });
  await sendAndWaitForAck(page, "away with it");
  await stopClock(page);
  await messageRow(page, "away with it").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement?.textContent === "Delete message");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await page.clock.runFor(5_000);
  await chatPage(page).message("Message deleted").waitFor();
  await waitForRowFocus(page, "Message deleted");
});
