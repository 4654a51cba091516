import type { Page } from "playwright-core";
import type { OutputOf } from "#lib/contract/operations";
import { newPerson } from "#tests/support/browser";
import { allStoredData, hasOfflineShell, waitForOfflineShell, waitForSnapshot } from "#tests/support/offline-data";
import { member, visitor, type Visitor } from "#tests/support/http";
import {
  waitForChat,
  logIn,
  goOffline,
  storedOutbox,
  logOut,
  loggedInPerson,
  sendMessage,
  sendAndWaitForAck,
  chatPage,
} from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let host: Visitor;
beforeAll(async () => {
  host = await member(fixture.url, "Host");
});

async function channel(name: string): Promise<string> {
  return (await host.post<OutputOf<"channel.create">>("/api/channels", { name })).body.channel.slug;
}

/** What was said in a channel, with who said it. */
async function spokenIn(slug: string): Promise<string[]> {
  const { body } = await host.get<OutputOf<"message.list">>(`/api/channels/${slug}/messages`);
  return body.messages.map(({ author, text }) => `${author.displayName}: ${text}`);
}

const ownName = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`You are\\s*${name}`) });

/** Takes the network from one page alone, and gives it back. */
async function network(page: Page): Promise<(is: "lost" | "back") => Promise<void>> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const free = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  return async (is) => void (await wire.send("Network.emulateNetworkConditions", { ...free, offline: is === "lost" }));
}

/** In the page: whether all that it is made of is in this browser, which is what is kept before a page. */
async function scriptsKept(): Promise<boolean> {
  const scripts = await caches.open("parley-assets");
  const came = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = came.filter((name) => name.includes("/_next/static/"));
  return (await Promise.all(own.map((name) => scripts.match(name)))).every(Boolean) && own.length > 0;
}

/** The session of this browser ends, and none of its pages hears of it. */
async function endSession({ context }: { context: { cookies(): Promise<{ name: string; value: string }[]> } }) {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  expect((await visitor(fixture.url, cookies.join("; ")).post("/api/logout")).status).toBe(204);
}

it("a page that missed how another came in sends nothing in their name, and goes to theirs", async () => {
  const slug = await channel("two tabs");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path: `/c/${slug}` });
  const other = await context.newPage();
  await other.goto(`/c/${slug}`);
  await waitForChat(other);
  const is = await network(page);
  await is("lost");
  await page.getByText(/^You are offline/).waitFor();

  await logOut(other);
  await chatPage(other).nameField.waitFor();
  await chatPage(other).nameField.fill("Grace");
  await chatPage(other).enterButton.click();
  await ownName(other, "Grace").waitFor();
  await waitForChat(other);
  await chatPage(other)
    .channel(/two tabs/)
    .click();
  await chatPage(other).heading.filter({ hasText: "two tabs" }).waitFor();
  await chatPage(other).composer.fill("half a sentence of Grace");

  await sendMessage(page, "unsent of Ada");
  await chatPage(page).message("unsent of Ada").waitFor();
  await chatPage(page).composer.fill("draft of Ada");
  await is("back");
  await ownName(page, "Grace").waitFor();
  await waitForChat(page);
  expect(await chatPage(page).composer.inputValue()).toBe("half a sentence of Grace");
  expect(await allStoredData({ page })).not.toMatch(/(unsent|draft) of Ada/);

  // Hers is the only voice in here, in both tabs.
  await sendAndWaitForAck(page, "said by Grace");
  await sendAndWaitForAck(other, "said in the other tab");
  expect(await spokenIn(slug)).toEqual(["Grace: said by Grace", "Grace: said in the other tab"]);
});

it("the door forgets what a session that ended elsewhere has left, before somebody comes in", async () => {
  const slug = await channel("left behind");
  const mary = await loggedInPerson(fixture.browser, fixture.url, "Mary", {
    path: `/c/${slug}`,
    serviceWorkers: "allow",
  });
  const { page, context } = mary;
  await sendAndWaitForAck(page, "read by Mary");
  await waitForOfflineShell(mary);
  await waitForSnapshot(mary, "read by Mary");
  await goOffline(mary);
  await sendMessage(page, "unsent of Mary");
  await waitUntil(async () => (await storedOutbox(page)).length === 1);
  await chatPage(page).composer.fill("draft of Mary");
  await page.close();
  await context.setOffline(false);
  await endSession(mary);

  const next = await context.newPage();
  const order: string[] = [];
  await next.exposeFunction("note", (what: string) => void order.push(what));
  // Forgetting takes its time: until the button says that one has pressed it.
  await next.addInitScript(() => {
    const remove = CacheStorage.prototype.delete;
    CacheStorage.prototype.delete = async function (name) {
      while (!/Entering/.test(document.body.innerText)) await new Promise(requestAnimationFrame);
      const done = await remove.call(this, name);
      await Reflect.get(window, "note")(`forgot ${name}`);
      return done;
    };
  });
  next.on("request", (request) => void (request.url().endsWith("/api/login") && order.push("came in")));
  await logIn(next, "Noether", `/c/${slug}`);
  expect(order.slice(0, 2)).toEqual(["forgot parley-shell", "came in"]);
  expect(await chatPage(next).composer.inputValue()).toBe("");
  await sendAndWaitForAck(next, "said by Noether");
  expect(await allStoredData({ page: next })).not.toMatch(/(unsent|draft) of Mary/);
  expect(await spokenIn(slug)).toEqual(["Mary: read by Mary", "Noether: said by Noether"]);
});

it("without a network the door stays shut after a session that ended elsewhere", async () => {
  const linus = await loggedInPerson(fixture.browser, fixture.url, "Linus", { serviceWorkers: "allow" });
  const { page, context } = linus;
  await sendAndWaitForAck(page, "read by Linus");
  await waitForOfflineShell(linus);
  await waitForSnapshot(linus, "read by Linus");
  await page.close();
  await endSession(linus);
  const next = await context.newPage();
  await next.goto("/");
  await chatPage(next).nameField.waitFor();
  await waitUntil(async () => !(await hasOfflineShell({ page: next })));
  await waitUntil(async () => !(await allStoredData({ page: next })).includes("read by Linus"));
  await context.setOffline(true);
  await expect(next.reload()).rejects.toThrow("net::ERR_");
});

it("the page of a channel that is not there is not kept, nor asked for again", async () => {
  const person = await newPerson(fixture.browser, fixture.url, { serviceWorkers: "allow" });
  const { page, complaints } = person;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/c/nowhere");
  await chatPage(page).nameField.fill("Turing");
  await chatPage(page).enterButton.click();
  await page.getByRole("heading", { name: "Channel not found" }).waitFor();
  await waitUntil(() => page.evaluate(scriptsKept));
  await chatPage(page)
    .channel(/general/)
    .click();
  await waitForChat(page);
  await page.reload();
  await waitForOfflineShell(person);
  // At the door, and then once more with its 404.
  expect(asked.filter((path) => path === "/c/nowhere")).toHaveLength(2);
  expect(complaints.filter((each) => each.includes("404"))).toHaveLength(1);
});
