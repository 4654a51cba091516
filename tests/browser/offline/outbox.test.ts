import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { member, type Visitor } from "#tests/support/http";
import {
  waitForChat,
  logIn,
  goOffline,
  storedOutbox,
  loggedInPerson,
  sendMessage,
  sendAndWaitForAck,
  chatPage,
  waitForAck,
} from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let ada: Visitor;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
});

/** A room of one's own for each test, so that its history is all that was said in it. */
async function room(name: string): Promise<string> {
  await ada.post("/api/channels", { name });
  return `/c/${name}`;
}

const historyOf = async (channel: string): Promise<string[]> => {
  const { body } = await ada.get<{ messages: { text: string }[] }>(`/api/channels/${channel}/messages`);
  return body.messages.map(({ text }) => text);
};

/** What stands in the list, in its order. */
const shown = (page: Page) => chatPage(page).messages.locator(".prose").allTextContents();

/** Somebody inside whose way to the server can be shut, also across reloads. */
async function gatedPerson(name: string, path: string, prepare?: () => void) {
  const proxy = await startUnreliableProxy(fixture.url);
  const person = await newPerson(fixture.browser, proxy.url);
  if (prepare) await person.context.addInitScript(prepare);
  await logIn(person.page, name, path);
  return { ...person, proxy };
}

/** From now on what is put on the outbox's shelf takes as long as this page lives. */
const holdShelf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("parley").onsuccess = ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return;
          const shelf = target.result.transaction("outbox", "readwrite").objectStore("outbox");
          const ask = () => {
            shelf.count().onsuccess = ask;
            resolve();
          };
          ask();
        };
      }),
  );

it("a page that dies right after Enter leaves the message to the next one, and what was typed since", async () => {
  const path = await room("cliff");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path });
  await sendAndWaitForAck(page, "before");
  await holdShelf(page);
  await sendMessage(page, "at the last moment");
  await chatPage(page).message("at the last moment").waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("");
  await chatPage(page).composer.fill("typed since");
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  await waitForAck(next, "at the last moment");
  expect(await historyOf("cliff")).toEqual(["before", "at the last moment"]);
  expect(await chatPage(next).composer.inputValue()).toBe("typed since");
  expect(await next.evaluate(() => JSON.stringify(localStorage))).not.toContain("at the last moment");
});

it("offline, reloaded, online: three messages and a draft, once, in order, for everybody", async () => {
  const path = await room("harbour");
  const [grace, linus] = await Promise.all([
    gatedPerson("Grace", path),
    loggedInPerson(fixture.browser, fixture.url, "Linus", { path }),
  ]);
  await goOffline(grace);
  for (const text of ["one", "two", "three"]) await sendMessage(grace.page, text);
  await chatPage(grace.page).composer.fill("and a half");
  await grace.page.getByText("You are offline. 3 messages will go out when you are back.").waitFor();
  await waitUntil(async () => (await storedOutbox(grace.page)).length === 3);

  grace.proxy.close();
  await grace.context.setOffline(false);
  await grace.page.reload();
  await chatPage(grace.page).message("three").waitFor();
  expect(await shown(grace.page)).toEqual(["one", "two", "three"]);
  expect(await chatPage(grace.page).composer.inputValue()).toBe("and a half");
  await ada.send("harbour", "meanwhile");
  await grace.page.reload();
  await chatPage(grace.page).message("three").waitFor();
  expect(await historyOf("harbour")).toEqual(["meanwhile"]);

  grace.proxy.open();
  for (const { page } of [grace, linus]) {
    await chatPage(page).message("three").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("[role=log] .prose").length === 4);
    expect(await shown(page)).toEqual(["meanwhile", "one", "two", "three"]);
  }
  await waitForChat(grace.page);
  for (const text of ["one", "two", "three"]) await waitForAck(grace.page, text);
  expect(await historyOf("harbour")).toEqual(["meanwhile", "one", "two", "three"]);
  expect(await chatPage(grace.page).composer.inputValue()).toBe("and a half");
  await grace.page.reload();
  await waitForChat(grace.page);
  expect(await shown(grace.page)).toEqual(["meanwhile", "one", "two", "three"]);
});

it("a tab that dies with unsent text: the next one sends it", async () => {
  const path = await room("lighthouse");
  const { page, context, proxy } = await gatedPerson("Hopper", path);
  proxy.close();
  await sendMessage(page, "last words");
  await chatPage(page).message("last words").waitFor();
  await page.getByText(/1 message will go out/).waitFor();
  await waitUntil(async () => (await storedOutbox(page)).length === 1);
  await page.close();
  expect(await historyOf("lighthouse")).toEqual([]);

  proxy.open();
  // Also from another channel: what waits is the member's, not the page's.
  const next = await context.newPage();
  await next.goto("/c/general");
  await waitForChat(next);
  await chatPage(next)
    .channel(/lighthouse/)
    .click();
  await chatPage(next).message("last words").waitFor();
  await waitUntil(async () => (await historyOf("lighthouse")).length > 0);
  expect(await historyOf("lighthouse")).toEqual(["last words"]);
});

it("two tabs of one member show the same, send once, and settle together", async () => {
  const path = await room("twins");
  const { page, context, proxy } = await gatedPerson("Noether", path);
  const other = await context.newPage();
  await other.goto(path);
  await waitForChat(other);
  proxy.close();
  await sendMessage(page, "from the one");
  await chatPage(other).message("from the one").waitFor();
  await sendMessage(other, "from the other");
  await chatPage(page).message("from the other").waitFor();
  await sendMessage(page, "and again");
  await chatPage(other).message("and again").waitFor();
  const all = ["from the one", "from the other", "and again"];
  for (const each of [page, other]) expect(await shown(each)).toEqual(all);

  proxy.open();
  await waitUntil(async () => (await historyOf("twins")).length === 3);
  expect(await historyOf("twins")).toEqual(all);
  for (const each of [page, other]) {
    for (const text of all) await waitForAck(each, text);
    expect(await shown(each)).toEqual(all);
  }
  // What is sent by the one vanishes from the other's outbox, too: nothing is left over for the next start.
  await waitUntil(async () => (await storedOutbox(other)).length === 0);
  await other.reload();
  await waitForChat(other);
  expect(await shown(other)).toEqual(all);
});

it("what is sent in one tab leaves the field of the other", async () => {
  const path = await room("mirror");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Alice", { path });
  const other = await context.newPage();
  await other.goto(path);
  await waitForChat(other);
  await chatPage(page).composer.fill("half a thought");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "half a thought");
  await page.keyboard.press("Enter");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "");
});

it("what the server refuses stays over a reload, with a way to edit and to discard it", async () => {
  const path = await room("customs");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path });
  // A page that is older than the server, say, and does not know what is refused by now.
  await context.addInitScript(() => {
    const whole = Object.getOwnPropertyDescriptor(WebSocket.prototype, "send")?.value;
    WebSocket.prototype.send = function send(data) {
      const spoilt = typeof data === "string" ? data.replace(/refuse me \d/, (text) => text + "x".repeat(4_100)) : data;
      return whole.call(this, spoilt);
    };
  });
  await page.reload();
  await waitForChat(page);
  for (const text of ["refuse me 1", "refuse me 2", "fine"]) await sendMessage(page, text);
  await page
    .getByText(/Not sent\. The message is longer/)
    .nth(1)
    .waitFor();
  await waitUntil(async () => (await historyOf("customs")).length === 1);

  await page.reload();
  await page
    .getByText(/Not sent\. The message is longer/)
    .nth(1)
    .waitFor();
  expect(await shown(page)).toEqual(["fine", "refuse me 1", "refuse me 2"]);
  await page.getByRole("button", { name: "Discard" }).last().click();
  await chatPage(page).message("refuse me 2").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  expect(await chatPage(page).composer.inputValue()).toBe("refuse me 1");
  await waitUntil(async () => (await storedOutbox(page)).length === 0);
  await page.reload();
  await waitForChat(page);
  expect(await shown(page)).toEqual(["fine"]);
  expect(await chatPage(page).composer.inputValue()).toBe("refuse me 1");
});

it("without IndexedDB and without locks it works as long as the page lives, which asks before it goes", async () => {
  const path = await room("bare");
  const person = await gatedPerson("Riemann", path, () => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
    Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
  });
  const { proxy } = person;
  await sendAndWaitForAck(person.page, "one");
  proxy.close();
  await sendMessage(person.page, "two");
  await chatPage(person.page).message("two").waitFor();
  const question = person.page.waitForEvent("dialog");
  // A reload that is called off is none that could be waited for.
  await person.page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  proxy.open();
  await waitUntil(async () => (await historyOf("bare")).length === 2);
  expect(await historyOf("bare")).toEqual(["one", "two"]);
  expect(person.complaints.filter((complaint) => !/ERR_|WebSocket/.test(complaint))).toEqual([]);
});
