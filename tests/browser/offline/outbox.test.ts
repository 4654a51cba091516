import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { member, type Visitor } from "#tests/support/http";
import {
  arrival,
  enter,
  goOffline,
  keptForLater,
  personInside,
  say,
  sayAndSettle,
  seen,
  settled,
} from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { until } from "#tests/support/until";

const place = serverAndBrowser();
let ada: Visitor;
beforeAll(async () => {
  ada = await member(place.url, "Ada");
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
const shown = (page: Page) => seen(page).messages.locator(".prose").allTextContents();

/** Somebody inside whose way to the server can be shut, also across reloads. */
async function gatedPerson(name: string, path: string, prepare?: () => void) {
  const gate = await startGate(place.url);
  const person = await newPerson(place.browser, gate.url);
  if (prepare) await person.context.addInitScript(prepare);
  await enter(person.page, name, path);
  return { ...person, gate };
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
  const { page, context } = await personInside(place.browser, place.url, "Franklin", { path });
  await sayAndSettle(page, "before");
  await holdShelf(page);
  await say(page, "at the last moment");
  await seen(page).message("at the last moment").waitFor();
  expect(await seen(page).composer.inputValue()).toBe("");
  await seen(page).composer.fill("typed since");
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  await settled(next, "at the last moment");
  expect(await historyOf("cliff")).toEqual(["before", "at the last moment"]);
  expect(await seen(next).composer.inputValue()).toBe("typed since");
  expect(await next.evaluate(() => JSON.stringify(localStorage))).not.toContain("at the last moment");
});

it("offline, reloaded, online: three messages and a draft, once, in order, for everybody", async () => {
  const path = await room("harbour");
  const [grace, linus] = await Promise.all([
    gatedPerson("Grace", path),
    personInside(place.browser, place.url, "Linus", { path }),
  ]);
  await goOffline(grace);
  for (const text of ["one", "two", "three"]) await say(grace.page, text);
  await seen(grace.page).composer.fill("and a half");
  await grace.page.getByText("You are offline. 3 messages will go out when you are back.").waitFor();
  await until(async () => (await keptForLater(grace.page)).length === 3);

  grace.gate.shut();
  await grace.context.setOffline(false);
  await grace.page.reload();
  await seen(grace.page).message("three").waitFor();
  expect(await shown(grace.page)).toEqual(["one", "two", "three"]);
  expect(await seen(grace.page).composer.inputValue()).toBe("and a half");
  await ada.send("harbour", "meanwhile");
  await grace.page.reload();
  await seen(grace.page).message("three").waitFor();
  expect(await historyOf("harbour")).toEqual(["meanwhile"]);

  grace.gate.open();
  for (const { page } of [grace, linus]) {
    await seen(page).message("three").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("[role=log] .prose").length === 4);
    expect(await shown(page)).toEqual(["meanwhile", "one", "two", "three"]);
  }
  await arrival(grace.page);
  for (const text of ["one", "two", "three"]) await settled(grace.page, text);
  expect(await historyOf("harbour")).toEqual(["meanwhile", "one", "two", "three"]);
  expect(await seen(grace.page).composer.inputValue()).toBe("and a half");
  await grace.page.reload();
  await arrival(grace.page);
  expect(await shown(grace.page)).toEqual(["meanwhile", "one", "two", "three"]);
});

it("a tab that dies with unsent text: the next one sends it", async () => {
  const path = await room("lighthouse");
  const { page, context, gate } = await gatedPerson("Hopper", path);
  gate.shut();
  await say(page, "last words");
  await seen(page).message("last words").waitFor();
  await page.getByText(/1 message will go out/).waitFor();
  await until(async () => (await keptForLater(page)).length === 1);
  await page.close();
  expect(await historyOf("lighthouse")).toEqual([]);

  gate.open();
  // Also from another channel: what waits is the member's, not the page's.
  const next = await context.newPage();
  await next.goto("/c/general");
  await arrival(next);
  await seen(next)
    .channel(/lighthouse/)
    .click();
  await seen(next).message("last words").waitFor();
  await until(async () => (await historyOf("lighthouse")).length > 0);
  expect(await historyOf("lighthouse")).toEqual(["last words"]);
});

it("two tabs of one member show the same, send once, and settle together", async () => {
  const path = await room("twins");
  const { page, context, gate } = await gatedPerson("Noether", path);
  const other = await context.newPage();
  await other.goto(path);
  await arrival(other);
  gate.shut();
  await say(page, "from the one");
  await seen(other).message("from the one").waitFor();
  await say(other, "from the other");
  await seen(page).message("from the other").waitFor();
  await say(page, "and again");
  await seen(other).message("and again").waitFor();
  const all = ["from the one", "from the other", "and again"];
  for (const each of [page, other]) expect(await shown(each)).toEqual(all);

  gate.open();
  await until(async () => (await historyOf("twins")).length === 3);
  expect(await historyOf("twins")).toEqual(all);
  for (const each of [page, other]) {
    for (const text of all) await settled(each, text);
    expect(await shown(each)).toEqual(all);
  }
  // What is sent by the one vanishes from the other's outbox, too: nothing is left over for the next start.
  await until(async () => (await keptForLater(other)).length === 0);
  await other.reload();
  await arrival(other);
  expect(await shown(other)).toEqual(all);
});

it("what is sent in one tab leaves the field of the other", async () => {
  const path = await room("mirror");
  const { page, context } = await personInside(place.browser, place.url, "Alice", { path });
  const other = await context.newPage();
  await other.goto(path);
  await arrival(other);
  await seen(page).composer.fill("half a thought");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "half a thought");
  await page.keyboard.press("Enter");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "");
});

it("what the server refuses stays over a reload, with a way to edit and to discard it", async () => {
  const path = await room("customs");
  const { page, context } = await personInside(place.browser, place.url, "Gauss", { path });
  // A page that is older than the server, say, and does not know what is refused by now.
  await context.addInitScript(() => {
    const whole = Object.getOwnPropertyDescriptor(WebSocket.prototype, "send")?.value;
    WebSocket.prototype.send = function send(data) {
      const spoilt = typeof data === "string" ? data.replace(/refuse me \d/, (text) => text + "x".repeat(4_100)) : data;
      return whole.call(this, spoilt);
    };
  });
  await page.reload();
  await arrival(page);
  for (const text of ["refuse me 1", "refuse me 2", "fine"]) await say(page, text);
  await page
    .getByText(/Not sent\. The message is longer/)
    .nth(1)
    .waitFor();
  await until(async () => (await historyOf("customs")).length === 1);

  await page.reload();
  await page
    .getByText(/Not sent\. The message is longer/)
    .nth(1)
    .waitFor();
  expect(await shown(page)).toEqual(["fine", "refuse me 1", "refuse me 2"]);
  await page.getByRole("button", { name: "Discard" }).last().click();
  await seen(page).message("refuse me 2").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  expect(await seen(page).composer.inputValue()).toBe("refuse me 1");
  await until(async () => (await keptForLater(page)).length === 0);
  await page.reload();
  await arrival(page);
  expect(await shown(page)).toEqual(["fine"]);
  expect(await seen(page).composer.inputValue()).toBe("refuse me 1");
});

it("without IndexedDB and without locks it works as long as the page lives, which asks before it goes", async () => {
  const path = await room("bare");
  const person = await gatedPerson("Riemann", path, () => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
    Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
  });
  const { gate } = person;
  await sayAndSettle(person.page, "one");
  gate.shut();
  await say(person.page, "two");
  await seen(person.page).message("two").waitFor();
  const question = person.page.waitForEvent("dialog");
  // A reload that is called off is none that could be waited for.
  await person.page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  gate.open();
  await until(async () => (await historyOf("bare")).length === 2);
  expect(await historyOf("bare")).toEqual(["one", "two"]);
  expect(person.complaints.filter((complaint) => !/ERR_|WebSocket/.test(complaint))).toEqual([]);
});
