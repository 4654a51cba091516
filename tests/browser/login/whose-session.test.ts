import type { Page } from "playwright-core";
import type { OutputOf } from "#lib/contract/operations";
import { newPerson } from "#tests/support/browser";
import { allKept, hasShell, shellKept, snapshotKept } from "#tests/support/browser-keeping";
import { member, visitor, type Visitor } from "#tests/support/http";
import {
  arrival,
  enter,
  goOffline,
  keptForLater,
  logOut,
  personInside,
  say,
  sayAndSettle,
  seen,
} from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { until } from "#tests/support/until";

const place = serverAndBrowser();
let host: Visitor;
beforeAll(async () => {
  host = await member(place.url, "Host");
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
  expect((await visitor(place.url, cookies.join("; ")).post("/api/logout")).status).toBe(204);
}

it("a page that missed how another came in sends nothing in their name, and goes to theirs", async () => {
  const slug = await channel("two tabs");
  const { page, context } = await personInside(place.browser, place.url, "Ada", { path: `/c/${slug}` });
  const other = await context.newPage();
  await other.goto(`/c/${slug}`);
  await arrival(other);
  const is = await network(page);
  await is("lost");
  await page.getByText(/^You are offline/).waitFor();

  await logOut(other);
  await seen(other).nameField.waitFor();
  await seen(other).nameField.fill("Grace");
  await seen(other).enterButton.click();
  await ownName(other, "Grace").waitFor();
  await arrival(other);
  await seen(other)
    .channel(/two tabs/)
    .click();
  await seen(other).heading.filter({ hasText: "two tabs" }).waitFor();
  await seen(other).composer.fill("half a sentence of Grace");

  await say(page, "unsent of Ada");
  await seen(page).message("unsent of Ada").waitFor();
  await seen(page).composer.fill("draft of Ada");
  await is("back");
  await ownName(page, "Grace").waitFor();
  await arrival(page);
  expect(await seen(page).composer.inputValue()).toBe("half a sentence of Grace");
  expect(await allKept({ page })).not.toMatch(/(unsent|draft) of Ada/);

  // Hers is the only voice in here, in both tabs.
  await sayAndSettle(page, "said by Grace");
  await sayAndSettle(other, "said in the other tab");
  expect(await spokenIn(slug)).toEqual(["Grace: said by Grace", "Grace: said in the other tab"]);
});

it("the door forgets what a session that ended elsewhere has left, before somebody comes in", async () => {
  const slug = await channel("left behind");
  const mary = await personInside(place.browser, place.url, "Mary", { path: `/c/${slug}`, serviceWorkers: "allow" });
  const { page, context } = mary;
  await sayAndSettle(page, "read by Mary");
  await shellKept(mary);
  await snapshotKept(mary, "read by Mary");
  await goOffline(mary);
  await say(page, "unsent of Mary");
  await until(async () => (await keptForLater(page)).length === 1);
  await seen(page).composer.fill("draft of Mary");
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
  await enter(next, "Noether", `/c/${slug}`);
  expect(order.slice(0, 2)).toEqual(["forgot parley-shell", "came in"]);
  expect(await seen(next).composer.inputValue()).toBe("");
  await sayAndSettle(next, "said by Noether");
  expect(await allKept({ page: next })).not.toMatch(/(unsent|draft) of Mary/);
  expect(await spokenIn(slug)).toEqual(["Mary: read by Mary", "Noether: said by Noether"]);
});

it("without a network the door stays shut after a session that ended elsewhere", async () => {
  const linus = await personInside(place.browser, place.url, "Linus", { serviceWorkers: "allow" });
  const { page, context } = linus;
  await sayAndSettle(page, "read by Linus");
  await shellKept(linus);
  await snapshotKept(linus, "read by Linus");
  await page.close();
  await endSession(linus);
  const next = await context.newPage();
  await next.goto("/");
  await seen(next).nameField.waitFor();
  await until(async () => !(await hasShell({ page: next })));
  await until(async () => !(await allKept({ page: next })).includes("read by Linus"));
  await context.setOffline(true);
  await expect(next.reload()).rejects.toThrow("net::ERR_");
});

it("the page of a channel that is not there is not kept, nor asked for again", async () => {
  const person = await newPerson(place.browser, place.url, { serviceWorkers: "allow" });
  const { page, complaints } = person;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/c/nowhere");
  await seen(page).nameField.fill("Turing");
  await seen(page).enterButton.click();
  await page.getByRole("heading", { name: "Channel not found" }).waitFor();
  await until(() => page.evaluate(scriptsKept));
  await seen(page)
    .channel(/general/)
    .click();
  await arrival(page);
  await page.reload();
  await shellKept(person);
  // At the door, and then once more with its 404.
  expect(asked.filter((path) => path === "/c/nowhere")).toHaveLength(2);
  expect(complaints.filter((each) => each.includes("404"))).toHaveLength(1);
});
