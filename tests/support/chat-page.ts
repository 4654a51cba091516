import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { newPerson, type Person } from "#tests/support/browser";
import { timeoutMs } from "#tests/support/timeouts";

/** A page as a person finds it: by roles and names, never by how it is built. */
export const chatPage = (page: Page) => ({
  nameField: page.getByRole("textbox", { name: "Your name" }),
  enterButton: page.getByRole("button", { name: "Enter" }),
  composer: page.getByRole("textbox", { name: /^Message #/ }),
  messages: page.getByRole("log", { name: "Messages" }),
  channels: page.getByRole("navigation", { name: "Channels" }),
  heading: page.getByRole("heading", { level: 1 }),
  /** A message, or whatever else stands in the list, by its text. */
  message: (text: string) => page.getByRole("log", { name: "Messages" }).getByText(text, { exact: true }),
  channel: (name: string | RegExp) => page.getByRole("navigation", { name: "Channels" }).getByRole("link", { name }),
});

export async function logIn(page: Page, name: string, path = "/"): Promise<void> {
  await page.goto(path);
  await chatPage(page).nameField.fill(name);
  await chatPage(page).enterButton.click();
  await waitForChat(page);
}

/** The page is alive and the server knows that one is here; what is on the screen before comes with the HTML. */
export async function waitForChat(page: Page): Promise<void> {
  await page.getByRole("button", { name: /here\. Show who$/ }).waitFor();
}

export async function reloadChat(page: Page): Promise<void> {
  await page.reload();
  await waitForChat(page);
}

/** Somebody new, with a browser of their own, who has entered. */
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
  // With a screen's keyboard Enter makes a new line.
  if (await page.evaluate(() => matchMedia("(pointer: fine)").matches)) await page.keyboard.press("Enter");
  else await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** What one has said is acknowledged and has its place in the channel: before that it stands below what others say. */
export async function waitForAck(page: Page, text: string): Promise<void> {
  await chatPage(page)
    .messages.getByRole("article")
    .filter({ hasText: text })
    .getByRole("button", { name: "More actions for your message" })
    .waitFor({ state: "attached" });
}

/** Says it, and waits until the server has it. */
export async function sendAndWaitForAck(page: Page, text: string): Promise<void> {
  await sendMessage(page, text);
  await waitForAck(page, text);
}

/** Reads further up. When this resolves the list stands still, and knows that one is not at its end. */
export async function scrollUp(page: Page, pixels: number): Promise<void> {
  await chatPage(page).messages.evaluate((list, by) => (list.scrollTop -= by), pixels);
  await page.getByRole("button", { name: "Jump to latest" }).waitFor();
}

/** No message near the view is still on its way here: whoever scrolls on sooner passes it by. */
export async function waitForRows(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[role=log] [data-row][aria-hidden]"));
}

/** Turns the wheel until something is there. */
export async function scrollUntil(page: Page, something: Locator, by: number): Promise<void> {
  await chatPage(page).messages.hover();
  while ((await something.count()) === 0) {
    await waitForRows(page);
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What a page asks for at such addresses does not come. @returns lets it come */
export async function holdRequests(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** From now on what a page does after a while it does when `clock.runFor` says that the while has passed. */
export async function stopClock({ clock }: Page): Promise<void> {
  // It runs until it is stopped, and can only be stopped at a moment to come.
  const now = Date.now();
  await clock.install({ time: now - timeoutMs });
  await clock.pauseAt(now);
}

/** What waits in this browser to be sent, and would outlive the page. To be asked for when the page has come to life. */
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

/** Away from the network, and aware of it: until then the page still sends. */
export async function goOffline({ context, page }: Pick<Person, "context" | "page">): Promise<void> {
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
}

/** Asks to leave, by the menu of one's name: the question stands there when this resolves. */
export async function openLogOutDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitem", { name: "Log out…" }).click();
  await page.getByRole("alertdialog", { name: "Log out?" }).waitFor();
}

/** Leaves for good: the page is on its way to the door when this resolves. */
export async function logOut(page: Page): Promise<void> {
  await openLogOutDialog(page);
  await page.getByRole("button", { name: "Log out", exact: true }).click();
}

export async function createChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Channel name" }).fill(name);
  await page.keyboard.press("Enter");
}
