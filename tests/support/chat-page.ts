import type { Locator, Page } from "playwright-core";

/** Finds the parts of the page as a person does: by roles and names, never by the markup. */
export const chatPage = (page: Page) => ({
  nameField: page.getByRole("textbox", { name: "Your name" }),
  enterButton: page.getByRole("button", { name: "Enter" }),
  composer: page.getByRole("textbox", { name: /^Message #/ }),
  messages: page.getByRole("log", { name: "Messages" }),
  channels: page.getByRole("navigation", { name: "Channels" }),
  heading: page.getByRole("heading", { level: 1 }),
  /** A message, or anything else in the list, by its text. */
  message: (text: string) => page.getByRole("log", { name: "Messages" }).getByText(text, { exact: true }),
  channel: (name: string | RegExp) => page.getByRole("navigation", { name: "Channels" }).getByRole("link", { name }),
});

/** Waits until the page is hydrated and connected; all that is visible before is the server's HTML. */
export async function waitForChat(page: Page): Promise<void> {
  await page.getByRole("button", { name: /here\. Show who$/ }).waitFor();
}

export async function reloadChat(page: Page): Promise<void> {
  await page.reload();
  await waitForChat(page);
}

/** Scrolls up, and waits until the list has noticed that it is not at its end. */
export async function scrollUp(page: Page, pixels: number): Promise<void> {
  await chatPage(page).messages.evaluate((list, by) => (list.scrollTop -= by), pixels);
  await page.getByRole("button", { name: "Jump to latest" }).waitFor();
}

/** Waits until no message near the view is still loading: scrolling on sooner would skip it. */
export async function waitForRows(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[role=log] [data-row][aria-hidden]"));
}

/** Turns the wheel until something appears. */
export async function scrollUntil(page: Page, something: Locator, by: number): Promise<void> {
  await chatPage(page).messages.hover();
  while ((await something.count()) === 0) {
    await waitForRows(page);
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export async function createChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Channel name" }).fill(name);
  await page.keyboard.press("Enter");
}
