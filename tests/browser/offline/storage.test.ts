import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { chooseInMenu } from "#tests/support/message-menu";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, storedOutbox, waitForAck } from "#tests/support/sent-messages";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

const outOfSpace = /^Your browser is out of space to save what you write/;

/** Fills localStorage to the last byte. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    for (let piece = "x".repeat(1 << 20); piece.length > 0;)
      try {
        localStorage.setItem(`filler ${localStorage.length}`, piece);
      } catch {
        piece = piece.slice(piece.length >> 1 || 1);
      }
  });

const freeStorage = (page: Page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });

/** Tries to reload. @returns whether the page asked first */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  await dialog.dismiss();
  return dialog.type() === "beforeunload";
}

/** Clears it as the browser's settings do, while the page is open. */
async function clearSiteData({ page, context }: Person, kinds: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: kinds });
}

describe("with full storage", () => {
  it("a draft warns that it can't be saved, and the page asks before it is closed", async () => {
    const path = await fixture.createChannelPath("full house");
    const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
    await fillStorage(page);
    await chatPage(page).composer.pressSequentially("no room for this");
    await page.getByRole("alert").getByText(outOfSpace).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
    expect(await chatPage(page).composer.inputValue()).toBe("no room for this");

    await freeStorage(page);
    await chatPage(page).composer.pressSequentially("!");
    await page.getByText(outOfSpace).waitFor({ state: "detached" });
    await page.reload();
    await waitForChat(page);
    expect(await chatPage(page).composer.inputValue()).toBe("no room for this!");
  });

  it("an edit warns that it can't be saved, and the page asks before it is closed", async () => {
    const path = await fixture.createChannelPath("full page");
    const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
    await sendAndWaitForAck(page, "first words");
    await chooseInMenu(page, "first words", "Edit message");
    await fillStorage(page);
    await page.getByRole("textbox", { name: "Edit message" }).pressSequentially(" and more");
    await page.getByRole("alert").getByText(outOfSpace).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
  });
});

describe("clearing site data while a message waits", () => {
  it("does not lose the message, which is sent once", async () => {
    const path = await fixture.createChannelPath("cleared");
    const person = await personBehindProxy(fixture, "Linus", path);
    const { page, proxy } = person;
    proxy.close();
    await sendMessage(page, "wait for me");
    await waitUntil(async () => (await storedOutbox(page)).length === 1);
    await clearSiteData(person, "indexeddb,local_storage,cache_storage");
    proxy.open();
    await waitForAck(page, "wait for me");
    expect((await fixture.messagesOf("cleared")).map(({ text }) => text)).toEqual(["wait for me"]);
  });

  it("ends the session too, but leaves the message on the screen to be copied", async () => {
    const path = await fixture.createChannelPath("cleared out");
    const person = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
    const { page, context } = person;
    await goOffline(person);
    await sendMessage(page, "never sent");
    await waitUntil(async () => (await storedOutbox(page)).length === 1);
    await clearSiteData(person, "all");
    await context.setOffline(false);
    await page
      .getByRole("alert")
      .getByText(/^Your session has ended/)
      .waitFor();
    await chatPage(page).message("never sent").waitFor();
    expect(await fixture.messagesOf("cleared-out")).toEqual([]);
    await page.getByRole("button", { name: "Enter again" }).click();
    await chatPage(page).nameField.waitFor();
    await page.getByText("Your session has ended. Enter again to continue.").waitFor();
  });
});
