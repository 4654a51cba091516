import type { Locator, Page } from "playwright-core";
import { seen } from "#tests/support/page";

/** What somebody has said, with all that belongs to it. */
export const messageRow = (page: Page, text: string): Locator =>
  seen(page)
    .messages.getByRole("article")
    .filter({ has: page.getByText(text, { exact: true }) });

/** Opens the menu of a message as one does with a mouse. */
export async function openMenu(page: Page, text: string): Promise<void> {
  await messageRow(page, text).hover();
  await messageRow(page, text)
    .getByRole("button", { name: /^More about/ })
    .click();
  await page.getByRole("menu").waitFor();
}

export async function chooseInMenu(page: Page, text: string, item: string): Promise<void> {
  await openMenu(page, text);
  await page.getByRole("menuitem", { name: item }).click();
}

/** Waits until a message's row itself has the focus. */
export async function rowFocused(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.matches("article") && document.activeElement.textContent?.includes(wanted),
    text,
  );
}
