import type { Page } from "playwright-core";
import { chatPage } from "#tests/support/chat-page";

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
