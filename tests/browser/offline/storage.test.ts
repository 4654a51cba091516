import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { chooseInMenu } from "#tests/support/message-menu";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import {
  waitForChat,
  goOffline,
  storedOutbox,
  loggedInPerson,
  sendMessage,
  sendAndWaitForAck,
  chatPage,
  waitForAck,
} from "#tests/support/chat-page";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

const noRoom = /^Your browser is out of space to save what you write/;

/** Leaves no byte for anybody. */
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

/** Tries to go away. @returns whether the page asked before */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  await dialog.dismiss();
  return dialog.type() === "beforeunload";
}

/** As the browser's settings do it, while the page is open. */
async function clearSiteData({ page, context }: Person, kinds: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: kinds });
}

describe("where storage is full", () => {
  it("a draft says that it can't be kept, and the page asks before it goes", async () => {
    const path = await fixture.createChannel("full house");
    const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
    await fillStorage(page);
    await chatPage(page).composer.pressSequentially("no room for this");
    await page.getByRole("alert").getByText(noRoom).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
    expect(await chatPage(page).composer.inputValue()).toBe("no room for this");

    await freeStorage(page);
    await chatPage(page).composer.pressSequentially("!");
    await page.getByText(noRoom).waitFor({ state: "detached" });
    await page.reload();
    await waitForChat(page);
    expect(await chatPage(page).composer.inputValue()).toBe("no room for this!");
  });

  it("so does an edit", async () => {
    const path = await fixture.createChannel("full page");
    const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
    await sendAndWaitForAck(page, "first words");
    await chooseInMenu(page, "first words", "Edit message");
    await fillStorage(page);
    await page.getByRole("textbox", { name: "Edit message" }).pressSequentially(" and more");
    await page.getByRole("alert").getByText(noRoom).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
  });
});

describe("site data that is cleared while a message waits", () => {
  it("takes nothing from the message: it is sent, once", async () => {
    const path = await fixture.createChannel("cleared");
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

  it("and the session with it, leaves the message where it can be read and copied, and says so", async () => {
    const path = await fixture.createChannel("cleared out");
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
