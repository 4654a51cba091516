import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { newPerson, type Person } from "#tests/support/browser";
import { timeoutMs } from "#tests/support/timeouts";

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

export async function logIn(page: Page, name: string, path = "/"): Promise<void> {
  await page.goto(path);
  await chatPage(page).nameField.fill(name);
  await chatPage(page).enterButton.click();
  await waitForChat(page);
}

/** Waits until the page is hydrated and connected; all that is visible before is the server's HTML. */
export async function waitForChat(page: Page): Promise<void> {
  await page.getByRole("button", { name: /here\. Show who$/ }).waitFor();
}

export async function reloadChat(page: Page): Promise<void> {
  await page.reload();
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

export async function sendMessage(page: Page, text: string): Promise<void> {
  await chatPage(page).composer.fill(text);
  // With a touch keyboard, Enter makes a new line.
  if (await page.evaluate(() => matchMedia("(pointer: fine)").matches)) await page.keyboard.press("Enter");
  else await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Waits until one's message is acknowledged and has its final position; before, it is below all others. */
export async function waitForAck(page: Page, text: string): Promise<void> {
  await chatPage(page)
    .messages.getByRole("article")
    .filter({ hasText: text })
    .getByRole("button", { name: "More actions for your message" })
    .waitFor({ state: "attached" });
}

export async function sendAndWaitForAck(page: Page, text: string): Promise<void> {
  await sendMessage(page, text);
  await waitForAck(page, text);
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

/** Holds back the page's requests to such addresses. @returns releases them */
export async function holdRequests(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Stops the page's clock: timers fire only by `clock.runFor`. */
export async function stopClock({ clock }: Page): Promise<void> {
  // The clock can only be paused at a time in its future.
  const now = Date.now();
  await clock.install({ time: now - timeoutMs });
  await clock.pauseAt(now);
}

/** The texts in the stored outbox. The page must be hydrated, so that the database exists. */
export function storedOutbox(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("parley"));
    const entries = await done(database.transaction("outbox").objectStore("outbox").getAll());
    database.close();
    return entries.map(({ text }) => text);
  });
}

/** Disconnects the network, and waits until the page knows: until then it still sends. */
export async function goOffline({ context, page }: Pick<Person, "context" | "page">): Promise<void> {
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
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

export async function createChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Channel name" }).fill(name);
  await page.keyboard.press("Enter");
}
