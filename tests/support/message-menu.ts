import type { Locator, Page } from "playwright-core";
import { touchscreenOf } from "#tests/support/touchscreen";
import { chatPage } from "#tests/support/chat-page";

/** The row of a message. */
export const messageRow = (page: Page, text: string): Locator =>
  chatPage(page)
    .messages.getByRole("article")
    .filter({ has: page.getByText(text, { exact: true }) });

/** Opens the menu of a message with the mouse. */
export async function openMenu(page: Page, text: string): Promise<void> {
  await messageRow(page, text).hover();
  await messageRow(page, text)
    .getByRole("button", { name: /^More actions for/ })
    .click();
  await page.getByRole("menu").waitFor();
}

export async function chooseInMenu(page: Page, text: string, item: string): Promise<void> {
  await openMenu(page, text);
  await page.getByRole("menuitem", { name: item }).click();
}

/** Touches a message until its menu opens. */
export async function longPress(page: Page, text: string): Promise<void> {
  const { touch } = await touchscreenOf(page);
  const box = await chatPage(page).message(text).boundingBox();
  // Away from the name above, since the browser retargets a touch near a button.
  await touch("touchStart", { x: (box?.x ?? 0) + 80, y: (box?.y ?? 0) + (box?.height ?? 0) - 2 });
  await page.getByRole("menu").waitFor();
  await touch("touchEnd");
}

/** Waits until a message's row itself has the focus. */
export async function waitForRowFocus(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.matches("article") && document.activeElement.textContent?.includes(wanted),
    text,
  );
}
