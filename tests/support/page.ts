import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { newPerson, type Person } from "#tests/support/browser";

/** A page as a person finds it: by roles and names, never by how it is built. */
export const seen = (page: Page) => ({
  nameField: page.getByRole("textbox", { name: "Your name" }),
  enterButton: page.getByRole("button", { name: "Enter" }),
  composer: page.getByRole("textbox", { name: /^Message to/ }),
  messages: page.getByRole("log", { name: "Messages" }),
  channels: page.getByRole("navigation", { name: "Channels" }),
  heading: page.getByRole("heading", { level: 1 }),
  /** A message, or whatever else stands in the list, by its text. */
  message: (text: string) => page.getByRole("log", { name: "Messages" }).getByText(text, { exact: true }),
  channel: (name: string | RegExp) => page.getByRole("navigation", { name: "Channels" }).getByRole("link", { name }),
});

export async function enter(page: Page, name: string, path = "/"): Promise<void> {
  await page.goto(path);
  await seen(page).nameField.fill(name);
  await seen(page).enterButton.click();
  await arrival(page);
}

/** The page is alive and the server knows that one is here; what is on the screen before comes with the HTML. */
export async function arrival(page: Page): Promise<void> {
  await page.getByRole("button", { name: /here\. Show who$/ }).waitFor();
}

/** Somebody new, with a browser of their own, who has entered. */
export async function personInside(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Person> {
  const { path, ...context } = options;
  const person = await newPerson(browser, url, context);
  await enter(person.page, name, path);
  return person;
}

export async function say(page: Page, text: string): Promise<void> {
  await seen(page).composer.fill(text);
  await page.keyboard.press("Enter");
}

/** What one has said has its place in the channel: before that it stands below whatever others say. */
export async function settled(page: Page, text: string): Promise<void> {
  await seen(page)
    .messages.getByRole("article")
    .filter({ hasText: text })
    .getByRole("button", { name: "More about your message" })
    .waitFor({ state: "attached" });
}

export async function createChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Name of the new channel" }).fill(name);
  await page.keyboard.press("Enter");
}
