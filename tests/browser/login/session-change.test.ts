import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { allStoredData, hasOfflineShell, waitForOfflineShell, waitForSnapshot } from "#tests/support/offline-data";
import { httpClient } from "#tests/support/http";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn, logOut } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, storedOutbox } from "#tests/support/sent-messages";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The messages of a channel, each as "author: text". */
async function messagesIn(slug: string): Promise<string[]> {
  return (await fixture.messagesOf(slug)).map(({ author, text }) => `${author.displayName}: ${text}`);
}

const ownName = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`You are\\s*${name}`) });

/** Controls the network of a single page. */
async function networkOf(page: Page): Promise<(state: "lost" | "back") => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  return async (state) =>
    void (await devtools.send("Network.emulateNetworkConditions", { ...unlimited, offline: state === "lost" }));
}

/** Runs in the page. Its assets are cached before the page itself is. */
async function areAssetsCached(): Promise<boolean> {
  const assets = await caches.open("parley-assets");
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const ownAssets = loaded.filter((name) => name.includes("/_next/static/"));
  return (await Promise.all(ownAssets.map((name) => assets.match(name)))).every(Boolean) && ownAssets.length > 0;
}

/** Ends this browser's session without any of its pages being notified. */
async function endSession({ context }: { context: { cookies(): Promise<{ name: string; value: string }[]> } }) {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  expect((await httpClient(fixture.url, cookies.join("; ")).post("/api/logout")).status).toBe(204);
}

it("a page that missed a change of member sends nothing in the new one's name, and switches to their session", async () => {
  const slug = await fixture.host.createChannel("two tabs");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path: `/c/${slug}` });
  const other = await context.newPage();
  await other.goto(`/c/${slug}`);
  await waitForChat(other);
  const setNetwork = await networkOf(page);
  await setNetwork("lost");
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
  await setNetwork("back");
  await ownName(page, "Grace").waitFor();
  await waitForChat(page);
  expect(await chatPage(page).composer.inputValue()).toBe("half a sentence of Grace");
  expect(await allStoredData({ page })).not.toMatch(/(unsent|draft) of Ada/);

  // Both tabs now act as Grace.
  await sendAndWaitForAck(page, "said by Grace");
  await sendAndWaitForAck(other, "said in the other tab");
  expect(await messagesIn(slug)).toEqual(["Grace: said by Grace", "Grace: said in the other tab"]);
});

it("the login screen deletes the data of a session that ended elsewhere before the next login", async () => {
  const slug = await fixture.host.createChannel("left behind");
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
  await next.exposeFunction("recordEvent", (event: string) => void order.push(event));
  // Delays deletion until the button says Entering, so that a login that did not wait would come first.
  await next.addInitScript(() => {
    const remove = CacheStorage.prototype.delete;
    CacheStorage.prototype.delete = async function (name) {
      while (!/Entering/.test(document.body.innerText)) await new Promise(requestAnimationFrame);
      const done = await remove.call(this, name);
      await Reflect.get(window, "recordEvent")(`deleted ${name}`);
      return done;
    };
  });
  next.on("request", (request) => void (request.url().endsWith("/api/login") && order.push("logged in")));
  await logIn(next, "Noether", `/c/${slug}`);
  expect(order.slice(0, 2)).toEqual(["deleted parley-shell", "logged in"]);
  expect(await chatPage(next).composer.inputValue()).toBe("");
  await sendAndWaitForAck(next, "said by Noether");
  expect(await allStoredData({ page: next })).not.toMatch(/(unsent|draft) of Mary/);
  expect(await messagesIn(slug)).toEqual(["Mary: read by Mary", "Noether: said by Noether"]);
});

it("the stored page does not open offline after its session ended elsewhere", async () => {
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

it("the page of a missing channel is not stored, nor requested again", async () => {
  const person = await newPerson(fixture.browser, fixture.url, { serviceWorkers: "allow" });
  const { page, consoleErrors } = person;
  const requestedPaths: string[] = [];
  page.on("request", (request) => requestedPaths.push(new URL(request.url()).pathname));
  await page.goto("/c/nowhere");
  await chatPage(page).nameField.fill("Turing");
  await chatPage(page).enterButton.click();
  await page.getByRole("heading", { name: "Channel not found" }).waitFor();
  await waitUntil(() => page.evaluate(areAssetsCached));
  await chatPage(page)
    .channel(/general/)
    .click();
  await waitForChat(page);
  await page.reload();
  await waitForOfflineShell(person);
  // Once as the login screen, and once more with the 404.
  expect(requestedPaths.filter((path) => path === "/c/nowhere")).toHaveLength(2);
  expect(consoleErrors.filter((each) => each.includes("404"))).toHaveLength(1);
});
