import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { newPerson, type Person } from "#tests/support/browser";
import { chatPage, waitForChat } from "#tests/support/chat-page";

export async function logIn(page: Page, name: string, path = "/"): Promise<void> {
  await page.goto(path);
  await chatPage(page).nameField.fill(name);
  await chatPage(page).enterButton.click();
  await waitForChat(page);
}

/** A new person with a browser context of their own, logged in. */
export async function loggedInPerson(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Person> {
  const { path, ...context } = options;
  const person = await newPerson(browser, url, context);
  await logIn(person.page, name, path);
  return person;
}

/** Opens the dialog before logging out, by the account menu. */
export async function openLogOutDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitem", { name: "Log out…" }).click();
  await page.getByRole("alertdialog", { name: "Log out?" }).waitFor();
}

/** Logs out; the page is about to go to the login screen when this resolves. */
export async function logOut(page: Page): Promise<void> {
  await openLogOutDialog(page);
  await page.getByRole("button", { name: "Log out", exact: true }).click();
}
