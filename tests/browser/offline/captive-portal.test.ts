import type { Page, Request } from "playwright-core";
import { waitForOfflineShell, waitForSnapshot } from "#tests/support/offline-data";
import { newPerson, type Person } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { openMenu } from "#tests/support/message-menu";
import { waitForChat, logIn, sendAndWaitForAck, chatPage } from "#tests/support/chat-page";
import { portalPage, type PortalResponse } from "#tests/support/captive-portal";

const fixture = serverWithHost();

const isScript = (path: string) => /^\/_next\/static\/.*\.js$/.test(path);
const isStyle = (path: string) => /^\/_next\/static\/.*\.css$/.test(path);
const isAsset = (path: string) => path.startsWith("/_next/static/") || path.startsWith("/emoji/");

/** A new person whose requests all pass through a captive portal. By default the browser stores the page for offline use. */
async function personBehindPortal(channel: string, serviceWorkers: "allow" | "block" = "allow") {
  const path = await fixture.createChannel(channel);
  const proxy = await startUnreliableProxy(fixture.url);
  const person = await newPerson(fixture.browser, proxy.url, { serviceWorkers });
  return { ...person, path, portal: proxy.portal };
}

async function loggedInWithOfflinePage(name: string, channel: string) {
  const person = await personBehindPortal(channel);
  await logIn(person.page, name, person.path);
  await sendAndWaitForAck(person.page, "hello");
  await waitForOfflineShell(person);
  await waitForSnapshot(person, "hello");
  return person;
}

/** Matches scripts that the HTML does not name: the page loads them after hydration or on demand. */
async function lateScripts({ page, path }: Pick<Person, "page"> & { path: string }) {
  const html = await (await page.request.get(path)).text();
  return (requested: string) => isScript(requested) && !html.includes(requested);
}

/** Uses every lazily loaded part: the menu, the switcher, the form for a new channel, and all emoji. */
async function useLazyParts(page: Page): Promise<void> {
  await openMenu(page, "hello");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Channel name" }).press("Escape");
  await page.getByRole("button", { name: "Emoji", exact: true }).click();
  const picker = page.getByRole("dialog", { name: "Emoji" });
  await picker.getByRole("searchbox").fill("butterfly");
  await picker.getByRole("button", { name: "butterfly" }).waitFor();
  await page.keyboard.press("Escape");
}

/** The content types in the cache of the page's assets. */
const cachedTypes = (page: Page) =>
  page.evaluate(async () => {
    const assets = await caches.open("parley-assets");
    const responses = await Promise.all((await assets.keys()).map((key) => assets.match(key)));
    return [...new Set(responses.map((response) => response?.headers.get("content-type")?.split(";")[0]))].toSorted();
  });

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await waitForChat(page);
}

const portalResponses: [string, PortalResponse][] = [
  ["a cacheable sign-in page", portalPage],
  ["an empty 200", { headers: { "cache-control": "max-age=31536000" } }],
  ["another script", { headers: { "content-type": "text/javascript" }, body: "self.portal = 1" }],
  ["a truncated script", { headers: { "content-type": "text/javascript" }, body: "(globalThis.TURBOPACK||=[]).pu" }],
  ["a redirect within the site", { status: 302, headers: { location: "/icon.svg" } }],
  ["a cross-origin redirect", { status: 302, headers: { location: "http://localhost:9/sign-in" } }],
  ["partial content (206)", { ...portalPage, status: 206 }],
  ["no content (204)", { status: 204 }],
  ["a cacheable 404", { status: 404, headers: { "cache-control": "max-age=31536000" } }],
];

it.each(portalResponses)(
  "the page recovers when a captive portal answers each lazy part once with %s",
  async (responseName, response) => {
    const number = portalResponses.findIndex(([name]) => name === responseName);
    const person = await loggedInWithOfflinePage(`Ada ${number}`, `once-${number}`);
    const { page, portal } = person;
    await page.evaluate(() => caches.delete("parley-assets"));
    await (await person.context.newCDPSession(page)).send("Network.clearBrowserCache");
    portal.answerOnce(await lateScripts(person), response);
    portal.answerOnce((path) => path.startsWith("/emoji/"), response);
    await reopen(page);
    await useLazyParts(page);
    expect(portal.interceptedUrls.length).toBeGreaterThan(3);
    portal.stop();
    await reopen(page);
    await useLazyParts(page);
    expect(await cachedTypes(page)).toEqual(["application/javascript", "application/json", "text/css"]);
  },
);

it.each(portalResponses)(
  "the page recovers without a service worker when a captive portal answers each lazy part once with %s",
  async (responseName, response) => {
    const number = portalResponses.findIndex(([name]) => name === responseName);
    const person = await personBehindPortal(`bare-${number}`, "block");
    const { page, path, portal } = person;
    await logIn(page, `Grace ${number}`, path);
    portal.answerOnce(await lateScripts(person), response);
    portal.answerOnce((requested) => requested.startsWith("/emoji/"), response);
    // Another browser, whose cache is still empty.
    const { page: fresh } = await newPerson(fixture.browser, new URL(page.url()).origin, {
      storageState: await person.context.storageState(),
    });
    await fresh.goto(path);
    await waitForChat(fresh);
    await sendAndWaitForAck(fresh, "hello");
    await useLazyParts(fresh);
    expect(portal.interceptedUrls.length).toBeGreaterThan(3);
  },
);

it.each(portalResponses)(
  "the page starts when a captive portal answers each of its first assets once with %s",
  async (responseName, response) => {
    const number = portalResponses.findIndex(([name]) => name === responseName);
    const { page, path, portal } = await personBehindPortal(`first-${number}`, "block");
    portal.answerOnce(isAsset, response);
    await logIn(page, `Linus ${number}`, path);
    await sendAndWaitForAck(page, "hello");
    await useLazyParts(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("15px");
  },
);

it.each(portalResponses)(
  "the page starts when a captive portal answers its scripts once with %s, and they fail before the styles arrive",
  async (_, response) => {
    const proxy = await startUnreliableProxy(fixture.url);
    const { page } = await newPerson(fixture.browser, proxy.url);
    const { portal } = proxy;
    const html = await (await page.request.get("/")).text();
    const scripts = new Set(html.match(/(?<=<script src=")[^"]+(?=" async)/g));
    const scriptsEnded = new Promise<void>((resolve) => {
      const end = (request: Request) => {
        scripts.delete(new URL(request.url()).pathname);
        if (scripts.size === 0) resolve();
      };
      page.on("requestfinished", end).on("requestfailed", end);
    });
    portal.answerOnce(isScript, response);
    portal.answerOnce(isStyle, { status: 503, after: scriptsEnded });
    await page.goto("/");
    await page.getByRole("textbox").fill("Edsger");
    await page.getByText("This name is free.").waitFor();
  },
);

it("the page discards HTML that an earlier version cached as scripts", async () => {
  const { page } = await loggedInWithOfflinePage("Mary", "older");
  const poison = () =>
    page.evaluate(async () => {
      const assets = await caches.open("parley-assets");
      const html = { headers: { "content-type": "text/html" } };
      for (const { url } of await assets.keys()) await assets.put(url, new Response("<!DOCTYPE html><p>Sign in", html));
      return (await assets.keys()).length;
    });
  expect(await poison()).toBeGreaterThan(5);
  await reopen(page);
  await useLazyParts(page);
  expect(await cachedTypes(page)).not.toContain("text/html");
});

it("the page discards truncated scripts from its cache and fetches them again", async () => {
  const { page } = await loggedInWithOfflinePage("Noether", "broken");
  const cut = await page.evaluate(async () => {
    const assets = await caches.open("parley-assets");
    const keys = (await assets.keys()).filter(({ url }) => url.endsWith(".js"));
    for (const { url } of keys) {
      const kept = await assets.match(url);
      const text = (await kept?.text()) ?? "";
      await assets.put(url, new Response(text.slice(0, text.length / 2), kept));
    }
    return keys.length;
  });
  expect(cut).toBeGreaterThan(5);
  await reopen(page);
  await useLazyParts(page);
});

it.each([
  ["502", { ...portalPage, status: 502 }],
  ["503", { ...portalPage, status: 503 }],
  ["an empty 504", { status: 504 }],
  ["a portal's 500", { ...portalPage, status: 500 }],
  ["a portal's page", portalPage],
  ["a portal's 403", { ...portalPage, status: 403 }],
  ["a redirect within the site", { status: 302, headers: { location: "/icon.svg" } }],
  ["a cross-origin redirect", { status: 302, headers: { location: "http://localhost:9/sign-in" } }],
])("the browser shows its stored page when a captive portal answers a reload with %s", async (name, response) => {
  const { page, portal, path } = await loggedInWithOfflinePage(
    `Turing ${name.slice(0, 14)}`,
    `reload ${name}`.replaceAll(/\W+/g, "-"),
  );
  portal.answer(() => true, response);
  await page.reload();
  await chatPage(page).message("hello").waitFor();
  await chatPage(page).composer.fill("written meanwhile");
  await page.keyboard.press("Enter");
  portal.stop();
  await waitForChat(page);
  await sendAndWaitForAck(page, "back");
  await page.goto(path);
  await chatPage(page).message("written meanwhile").waitFor();
});

it("the stored page links to the portal's response, where one may have to sign in", async () => {
  const { page, portal } = await loggedInWithOfflinePage("Curie", "sign-in");
  portal.answer(() => true);
  await page.reload();
  await page.getByRole("link", { name: "See the response" }).click();
  await page.getByRole("heading", { name: "Please sign in" }).waitFor();
  portal.stop();
  await page.reload();
  await waitForChat(page);
  expect(new URL(page.url()).search).toBe("");
});

it("the stored page offers no such link when no portal answered", async () => {
  const { page, portal, context, path } = await loggedInWithOfflinePage("Hopper", "silence");
  portal.answer(() => true, { status: 502 });
  await page.reload();
  await page.getByText(/Reconnecting/).waitFor();
  portal.stop();
  await waitForChat(page);
  // Parley's own redirect to a channel must not be taken for a portal's.
  await page.goto("/");
  await waitForChat(page);
  expect(new URL(page.url()).pathname).toBe(path);
  await page.goto("/c/no-such-channel-at-all");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
  expect(await page.getByRole("link", { name: "See the response" }).count()).toBe(0);
});

it("the page fetches no asset a second time when there is no portal", async () => {
  const { page, path } = await personBehindPortal("quiet", "block");
  const refetched: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch" && isAsset(new URL(request.url()).pathname)) refetched.push(request.url());
  });
  await logIn(page, "Leibniz", path);
  await sendAndWaitForAck(page, "hello");
  await openMenu(page, "hello");
  expect(refetched).toEqual([]);
});

it("the page works when a portal replaces the service worker's script, and an installed worker goes on storing the page", async () => {
  const isWorker = (path: string) => path === "/service-worker.js";
  const newcomer = await personBehindPortal("no-worker");
  newcomer.portal.answer(isWorker);
  await logIn(newcomer.page, "Kepler", newcomer.path);
  await sendAndWaitForAck(newcomer.page, "hello");
  await useLazyParts(newcomer.page);

  const { page, portal, context } = await loggedInWithOfflinePage("Gauss", "worker-before");
  portal.answer(isWorker);
  await reopen(page);
  await page.evaluate(() => caches.delete("parley-shell"));
  await reopen(page);
  await waitForOfflineShell({ page });
  await context.setOffline(true);
  await page.reload();
  await chatPage(page).message("hello").waitFor();
});
