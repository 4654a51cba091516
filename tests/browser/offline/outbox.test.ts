import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, storedOutbox, waitForAck } from "#tests/support/sent-messages";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The texts in the list, in order. */
const shown = (page: Page) => chatPage(page).messages.locator(".prose").allTextContents();

/** A logged-in person behind a proxy; `prepare` runs in the page before its scripts. */
async function loggedInBehindProxy(name: string, path: string, prepare?: () => void) {
  const proxy = await startUnreliableProxy(fixture.url);
  const person = await newPerson(fixture.browser, proxy.url);
  if (prepare) await person.context.addInitScript(prepare);
  await logIn(person.page, name, path);
  return { ...person, proxy };
}

/** Keeps the outbox store locked as long as this page lives, so that nothing can be written to it. */
const blockOutboxStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("parley").onsuccess = ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return;
          const store = target.result.transaction("outbox", "readwrite").objectStore("outbox");
          const readAgain = () => {
            store.count().onsuccess = readAgain;
            resolve();
          };
          readAgain();
        };
      }),
  );

it("a message survives its page being closed right after Enter, and so does the draft typed since", async () => {
  const path = await fixture.createChannelPath("cliff");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path });
  await sendAndWaitForAck(page, "before");
  await blockOutboxStore(page);
  await sendMessage(page, "at the last moment");
  await chatPage(page).message("at the last moment").waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("");
  await chatPage(page).composer.fill("typed since");
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  await waitForAck(next, "at the last moment");
  expect(await fixture.textsOf("cliff")).toEqual(["before", "at the last moment"]);
  expect(await chatPage(next).composer.inputValue()).toBe("typed since");
  expect(await next.evaluate(() => JSON.stringify(localStorage))).not.toContain("at the last moment");
});

it("messages written offline survive reloads, and reach everybody once and in order when the network is back", async () => {
  const path = await fixture.createChannelPath("harbour");
  const [grace, linus] = await Promise.all([
    loggedInBehindProxy("Grace", path),
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
  await fixture.host.send("harbour", "meanwhile");
  await grace.page.reload();
  await chatPage(grace.page).message("three").waitFor();
  expect(await fixture.textsOf("harbour")).toEqual(["meanwhile"]);

  grace.proxy.open();
  for (const { page } of [grace, linus]) {
    await chatPage(page).message("three").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("[role=log] .prose").length === 4);
    expect(await shown(page)).toEqual(["meanwhile", "one", "two", "three"]);
  }
  await waitForChat(grace.page);
  for (const text of ["one", "two", "three"]) await waitForAck(grace.page, text);
  expect(await fixture.textsOf("harbour")).toEqual(["meanwhile", "one", "two", "three"]);
  expect(await chatPage(grace.page).composer.inputValue()).toBe("and a half");
  await grace.page.reload();
  await waitForChat(grace.page);
  expect(await shown(grace.page)).toEqual(["meanwhile", "one", "two", "three"]);
});

it("the next tab sends what a closed one could not", async () => {
  const path = await fixture.createChannelPath("lighthouse");
  const { page, context, proxy } = await loggedInBehindProxy("Hopper", path);
  proxy.close();
  await sendMessage(page, "last words");
  await chatPage(page).message("last words").waitFor();
  await page.getByText(/1 message will go out/).waitFor();
  await waitUntil(async () => (await storedOutbox(page)).length === 1);
  await page.close();
  expect(await fixture.textsOf("lighthouse")).toEqual([]);

  proxy.open();
  // Also from another channel: what waits is the member's, not the page's.
  const next = await context.newPage();
  await next.goto("/c/general");
  await waitForChat(next);
  await chatPage(next)
    .channel(/lighthouse/)
    .click();
  await chatPage(next).message("last words").waitFor();
  await waitUntil(async () => (await fixture.textsOf("lighthouse")).length > 0);
  expect(await fixture.textsOf("lighthouse")).toEqual(["last words"]);
});

it("two tabs of one member show the same unsent messages and send each once", async () => {
  const path = await fixture.createChannelPath("twins");
  const { page, context, proxy } = await loggedInBehindProxy("Noether", path);
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
  await waitUntil(async () => (await fixture.textsOf("twins")).length === 3);
  expect(await fixture.textsOf("twins")).toEqual(all);
  for (const each of [page, other]) {
    for (const text of all) await waitForAck(each, text);
    expect(await shown(each)).toEqual(all);
  }
  // What one tab sent leaves the other's outbox, too: nothing may be sent again at the next start.
  await waitUntil(async () => (await storedOutbox(other)).length === 0);
  await other.reload();
  await waitForChat(other);
  expect(await shown(other)).toEqual(all);
});

it("sending in one tab clears the same draft in the other", async () => {
  const path = await fixture.createChannelPath("mirror");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Alice", { path });
  const other = await context.newPage();
  await other.goto(path);
  await waitForChat(other);
  await chatPage(page).composer.fill("half a thought");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "half a thought");
  await page.keyboard.press("Enter");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "");
});

it("a refused message survives a reload, and can be edited or discarded", async () => {
  const path = await fixture.createChannelPath("customs");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path });
  // As from a page older than the server, whose limits have changed since.
  await context.addInitScript(() => {
    const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, "send")?.value;
    WebSocket.prototype.send = function sendLonger(data) {
      const tooLong =
        typeof data === "string" ? data.replace(/refuse me \d/, (text) => text + "x".repeat(4_100)) : data;
      return send.call(this, tooLong);
    };
  });
  await page.reload();
  await waitForChat(page);
  for (const text of ["refuse me 1", "refuse me 2", "fine"]) await sendMessage(page, text);
  await page
    .getByText(/Not sent\. The message is longer/)
    .nth(1)
    .waitFor();
  await waitUntil(async () => (await fixture.textsOf("customs")).length === 1);

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

it("the outbox works in memory without IndexedDB and locks, and the page warns before it is closed", async () => {
  const path = await fixture.createChannelPath("bare");
  const person = await loggedInBehindProxy("Riemann", path, () => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
    Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
  });
  const { proxy } = person;
  await sendAndWaitForAck(person.page, "one");
  proxy.close();
  await sendMessage(person.page, "two");
  await chatPage(person.page).message("two").waitFor();
  const question = person.page.waitForEvent("dialog");
  // Playwright could not wait for a reload that is cancelled.
  await person.page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  proxy.open();
  await waitUntil(async () => (await fixture.textsOf("bare")).length === 2);
  expect(await fixture.textsOf("bare")).toEqual(["one", "two"]);
  expect(person.consoleErrors.filter((consoleError) => !/ERR_|WebSocket/.test(consoleError))).toEqual([]);
});
