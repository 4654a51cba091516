import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let grace: Person;
beforeAll(async () => {
  grace = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await grace.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

const tooLong = (page: Page) =>
  page.getByText(/^Too long to paste: 1,000,000 characters, and a message can have up to 4,000\./);

/** Pastes by the keyboard, so that the browser itself inserts the text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press("Control+v");
}

/** Pastes with the clipboard data of a code editor. */
const pasteCode = (page: Page, text: string) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    clipboardData.setData("vscode-editor-data", "{}");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

/** Counts the browser's layouts during an action. */
async function layoutsDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async () =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "LayoutCount")?.value ?? 0;
  const before = await count();
  await act();
  return (await count()) - before;
}

it("the composer takes two thousand pasted lines of code in one step, which one undo reverts", async () => {
  const { page } = grace;
  const { composer } = chatPage(page);
  await composer.fill("see: &lt; ");
  const code = `${"\t\n".repeat(1_990)}a  <b> &amp;`;
  const layouts = await layoutsDuring(page, () => pasteCode(page, code));
  expect(await composer.inputValue()).toBe(`see: &lt; \n\`\`\`\n${code}\n\`\`\`\n`);
  // One for each line would be two thousand.
  expect(layouts).toBeLessThan(100);
  await page.keyboard.press("Control+z");
  expect(await composer.inputValue()).toBe("see: &lt; ");
  await composer.fill("");
});

it("a pasted text that is far too long is refused before it is inserted, and the draft stays", async () => {
  const { page } = grace;
  const { composer } = chatPage(page);
  await composer.fill("what was written");
  await paste(page, "a word\n".repeat(142_858).slice(0, 1_000_000));
  await tooLong(page).waitFor();
  expect(await composer.inputValue()).toBe("what was written");
  await pasteCode(page, "a\n".repeat(500_000));
  expect(await composer.inputValue()).toBe("what was written");
  await page.keyboard.type("!");
  await tooLong(page).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  expect(await composer.inputValue()).not.toContain("a word");
  await composer.fill("");
});

it("a dropped text that is far too long is refused before it is inserted, and the draft stays", async () => {
  const { page } = grace;
  const { composer } = chatPage(page);
  await composer.fill("what was written");
  await composer.evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "x".repeat(1_000_000));
    field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await tooLong(page).waitFor();
  expect(await composer.inputValue()).toBe("what was written");
  await composer.fill("");
});

it("a pasted text that is slightly too long is inserted, so that it can be shortened", async () => {
  const { page } = grace;
  await chatPage(page).composer.fill("");
  await chatPage(page).composer.focus();
  await paste(page, "x".repeat(4_010));
  await page.getByText(/^10 characters too long/).waitFor();
  expect(await chatPage(page).composer.inputValue()).toHaveLength(4_010);
  await chatPage(page).composer.fill("");
});

it("the edit form refuses a pasted text that is far too long, too", async () => {
  const { page } = grace;
  await sendAndWaitForAck(page, "before");
  await page.keyboard.press("ArrowUp");
  const field = page.getByRole("textbox", { name: "Edit message" });
  await field.focus();
  await paste(page, "y".repeat(1_000_000));
  await tooLong(page).waitFor();
  expect(await field.inputValue()).toBe("before");
  await page.keyboard.press("Escape");
});
