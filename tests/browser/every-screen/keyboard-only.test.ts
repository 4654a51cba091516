import type { Page } from "playwright-core";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { lightbox, lightboxImage } from "#tests/support/lightbox";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { waitForAck } from "#tests/support/sent-messages";

const fixture = serverWithHost();

/** The name of the focused element, as a screen reader gives it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.id && document.querySelector(`label[for="${activeElement.id}"]`);
    return (activeElement?.getAttribute("aria-label") || (label || activeElement)?.textContent || "").trim();
  });

/** Far more tab stops than any page of these tests has. */
const maxTabStops = 150;

/** Presses Tab, or Shift+Tab, until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (!name.test(await focusedName(page))) {
    passed.push(await focusedName(page));
    if (passed.length > maxTabStops) throw new Error(`${key} never leads to ${name}, but to ${passed.join(" | ")}`);
    await page.keyboard.press(key);
  }
}

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

const waitForComposerFocus = (page: Page) => page.waitForFunction(() => document.activeElement?.id === "composer");

it("the keyboard alone suffices to log in, create a channel, write, edit, react, reply, switch, open an image and log out", async () => {
  await fixture.createChannelPath("pictures");
  await sendNumberedImages(fixture.host, "pictures", 1);
  await sendNumberedImages(fixture.host, "pictures", 2);
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/");
  await page.waitForFunction(() => document.activeElement?.localName === "input");
  await page.keyboard.type("Ada");
  await press(page, "Enter");
  await waitForChat(page);

  await tabTo(page, /^New channel$/, "Shift+Tab");
  await press(page, "Enter");
  await chatPage(page).channels.getByRole("textbox").waitFor();
  await page.keyboard.type("Engine room");
  await press(page, "Enter");
  await chatPage(page).heading.filter({ hasText: "Engine room" }).waitFor();
  await waitForComposerFocus(page);
  await page.keyboard.type("Can you see this?");
  await press(page, "Enter");
  await waitForAck(page, "Can you see this?");
  await waitForComposerFocus(page);

  await tabTo(page, /^More actions for your message$/, "Shift+Tab");
  await press(page, "Enter");
  await page.getByRole("menu").waitFor();
  // As in every menu, typing selects the item that begins with the letters.
  await page.keyboard.type("edit");
  await press(page, "Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
  await page.keyboard.type(" Yes.");
  await press(page, "Enter");
  await chatPage(page).message("Can you see this? Yes.").waitFor();
  await waitForComposerFocus(page);

  await tabTo(page, /^React$/, "Shift+Tab");
  await press(page, "Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.type("party popper");
  const picker = page.getByRole("dialog", { name: "Choose a reaction" });
  await picker.getByRole("button", { name: "party popper" }).waitFor();
  await press(page, "Enter");
  await chatPage(page).messages.getByRole("button", { name: "You reacted with 🎉" }).waitFor();
  await picker.waitFor({ state: "detached" });
  // The focus is back on the button; Reply is the next stop.
  expect(await focusedName(page)).toBe("React");
  await tabTo(page, /^Reply$/);
  await press(page, "Enter");
  await waitForComposerFocus(page);
  await page.keyboard.type("I can.");
  await press(page, "Enter");
  await waitForAck(page, "I can.");
  await chatPage(page).messages.getByRole("button", { name: "In reply to Ada: Can you see this? Yes." }).waitFor();
  await waitForComposerFocus(page);

  await tabTo(page, /^#\s*pictures/, "Shift+Tab");
  await press(page, "Enter");
  await chatPage(page).heading.filter({ hasText: "pictures" }).waitFor();
  await chatPage(page).messages.getByRole("button", { name: "Enlarge: plate 2", exact: true }).waitFor();
  await waitForComposerFocus(page);
  await tabTo(page, /^Enlarge: plate 2$/, "Shift+Tab");
  await press(page, "Enter");
  await lightbox(page).getByRole("link", { name: "Download" }).waitFor();
  await press(page, "ArrowLeft");
  await lightboxImage(page, "plate 1").waitFor();
  await press(page, "Escape");
  await lightbox(page).waitFor({ state: "detached" });
  expect(await focusedName(page)).not.toBe("");
  expect(consoleErrors).toEqual([]);

  await tabTo(page, /You are Ada$/, "Shift+Tab");
  await press(page, "Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.type("log");
  await press(page, "Enter");
  await page.getByRole("alertdialog").waitFor();
  await tabTo(page, /^Log out$/, "Tab");
  await press(page, "Enter");
  await chatPage(page).nameField.waitFor();
});

it("the first tab stop skips to the composer", async () => {
  await fixture.createChannelPath("short way");
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/c/short-way");
  await chatPage(page).nameField.fill("Grace");
  await press(page, "Enter");
  await waitForChat(page);
  await tabTo(page, /^Skip to message box$/, "Shift+Tab");
  await press(page, "Enter");
  await waitForComposerFocus(page);
});

it("deleting a message by the keyboard shows a notice and keeps the focus in the page", async () => {
  const path = await fixture.createChannelPath("tidy");
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.goto(path);
  await chatPage(page).nameField.fill("Linus");
  await press(page, "Enter");
  await waitForChat(page);
  await waitForComposerFocus(page);
  await page.keyboard.type("Away with it");
  await press(page, "Enter");
  await waitForAck(page, "Away with it");
  await tabTo(page, /^More actions for your message$/, "Shift+Tab");
  await press(page, "Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.type("delete");
  await press(page, "Enter");
  await page.getByText("Message deleted.").waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
});
