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
const isPart = (path: string) => path.startsWith("/_next/static/") || path.startsWith("/emoji/");

/** Somebody inside, in a browser that keeps the page; all of it comes through a portal. */
async function keeper(room: string, serviceWorkers: "allow" | "block" = "allow") {
  const path = await fixture.createChannel(room);
  const proxy = await startUnreliableProxy(fixture.url);
  const person = await newPerson(fixture.browser, proxy.url, { serviceWorkers });
  return { ...person, path, portal: proxy.portal };
}

async function keptInside(name: string, room: string) {
  const person = await keeper(room);
  await logIn(person.page, name, person.path);
  await sendAndWaitForAck(person.page, "hello");
  await waitForOfflineShell(person);
  await waitForSnapshot(person, "hello");
  return person;
}

/** Scripts that the HTML does not name: they are fetched when the page has come to life, or somebody wants them. */
async function lateScripts({ page, path }: Pick<Person, "page"> & { path: string }) {
  const html = await (await page.request.get(path)).text();
  return (asked: string) => isScript(asked) && !html.includes(asked);
}

/** What comes late: the menu, the switcher, the form for a new channel, and all emoji. */
async function useEverything(page: Page): Promise<void> {
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

/** The types of what is kept of the page's parts. */
const keptTypes = (page: Page) =>
  page.evaluate(async () => {
    const parts = await caches.open("parley-assets");
    const answers = await Promise.all((await parts.keys()).map((key) => parts.match(key)));
    return [...new Set(answers.map((answer) => answer?.headers.get("content-type")?.split(";")[0]))].toSorted();
  });

async function reopen(page: Page): Promise<void> {
  await page.reload();
  await waitForChat(page);
}

const answers: [string, PortalResponse][] = [
  ["a page to sign in at, that may be kept", portalPage],
  ["nothing at all, and that it is fine", { headers: { "cache-control": "max-age=31536000" } }],
  ["a script of its own", { headers: { "content-type": "text/javascript" }, body: "self.portal = 1" }],
  [
    "a script that is cut off",
    { headers: { "content-type": "text/javascript" }, body: "(globalThis.TURBOPACK||=[]).pu" },
  ],
  ["that way, to another page", { status: 302, headers: { location: "/icon.svg" } }],
  ["that way, to another place", { status: 302, headers: { location: "http://localhost:9/sign-in" } }],
  ["with a part of it", { ...portalPage, status: 206 }],
  ["that there is nothing", { status: 204 }],
  ["that it is gone, for good", { status: 404, headers: { "cache-control": "max-age=31536000" } }],
];

it.each(answers)("lives where each late part is answered once by %s", async (answer, said) => {
  const number = answers.findIndex(([name]) => name === answer);
  const person = await keptInside(`Ada ${number}`, `once-${number}`);
  const { page, portal } = person;
  await page.evaluate(() => caches.delete("parley-assets"));
  await (await person.context.newCDPSession(page)).send("Network.clearBrowserCache");
  portal.answerOnce(await lateScripts(person), said);
  portal.answerOnce((path) => path.startsWith("/emoji/"), said);
  await reopen(page);
  await useEverything(page);
  expect(portal.interceptedUrls.length).toBeGreaterThan(3);
  portal.stop();
  await reopen(page);
  await useEverything(page);
  expect(await keptTypes(page)).toEqual(["application/javascript", "application/json", "text/css"]);
});

it.each(answers)("lives without a service worker where each late part is answered once by %s", async (answer, said) => {
  const number = answers.findIndex(([name]) => name === answer);
  const person = await keeper(`bare-${number}`, "block");
  const { page, path, portal } = person;
  await logIn(page, `Grace ${number}`, path);
  portal.answerOnce(await lateScripts(person), said);
  portal.answerOnce((asked) => asked.startsWith("/emoji/"), said);
  // Another browser, which has none of it yet.
  const { page: fresh } = await newPerson(fixture.browser, new URL(page.url()).origin, {
    storageState: await person.context.storageState(),
  });
  await fresh.goto(path);
  await waitForChat(fresh);
  await sendAndWaitForAck(fresh, "hello");
  await useEverything(fresh);
  expect(portal.interceptedUrls.length).toBeGreaterThan(3);
});

it.each(answers)(
  "comes to life where each part that the page begins with is answered once by %s",
  async (answer, said) => {
    const number = answers.findIndex(([name]) => name === answer);
    const { page, path, portal } = await keeper(`first-${number}`, "block");
    portal.answerOnce(isPart, said);
    await logIn(page, `Linus ${number}`, path);
    await sendAndWaitForAck(page, "hello");
    await useEverything(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("15px");
  },
);

it.each(answers)(
  "comes to life where its scripts are answered once by %s, and have failed before the styles come",
  async (_, said) => {
    const proxy = await startUnreliableProxy(fixture.url);
    const { page } = await newPerson(fixture.browser, proxy.url);
    const { portal } = proxy;
    const html = await (await page.request.get("/")).text();
    const scripts = new Set(html.match(/(?<=<script src=")[^"]+(?=" async)/g));
    const ended = new Promise<void>((resolve) => {
      const end = (request: Request) => {
        scripts.delete(new URL(request.url()).pathname);
        if (scripts.size === 0) resolve();
      };
      page.on("requestfinished", end).on("requestfailed", end);
    });
    portal.answerOnce(isScript, said);
    portal.answerOnce(isStyle, { status: 503, after: ended });
    await page.goto("/");
    await page.getByRole("textbox").fill("Edsger");
    await page.getByText("This name is free.").waitFor();
  },
);

it("throws away what an earlier version has kept under a script's name, also for whoever comes next", async () => {
  const { page } = await keptInside("Mary", "older");
  const poison = () =>
    page.evaluate(async () => {
      const parts = await caches.open("parley-assets");
      const html = { headers: { "content-type": "text/html" } };
      for (const { url } of await parts.keys()) await parts.put(url, new Response("<!DOCTYPE html><p>Sign in", html));
      return (await parts.keys()).length;
    });
  expect(await poison()).toBeGreaterThan(5);
  await reopen(page);
  await useEverything(page);
  expect(await keptTypes(page)).not.toContain("text/html");
});

it("throws away what is broken in what was kept, and fetches it anew", async () => {
  const { page } = await keptInside("Noether", "broken");
  const cut = await page.evaluate(async () => {
    const parts = await caches.open("parley-assets");
    const keys = (await parts.keys()).filter(({ url }) => url.endsWith(".js"));
    for (const { url } of keys) {
      const kept = await parts.match(url);
      const text = (await kept?.text()) ?? "";
      await parts.put(url, new Response(text.slice(0, text.length / 2), kept));
    }
    return keys.length;
  });
  expect(cut).toBeGreaterThan(5);
  await reopen(page);
  await useEverything(page);
});

it.each([
  ["502", { ...portalPage, status: 502 }],
  ["503", { ...portalPage, status: 503 }],
  ["504 without a word", { status: 504 }],
  ["500 of its own", { ...portalPage, status: 500 }],
  ["a portal's page", portalPage],
  ["403 by somebody else", { ...portalPage, status: 403 }],
  ["a way to somewhere else", { status: 302, headers: { location: "/icon.svg" } }],
  ["a way to another place", { status: 302, headers: { location: "http://localhost:9/sign-in" } }],
])("shows the kept page where a reload is answered by %s", async (name, said) => {
  const { page, portal, path } = await keptInside(
    `Turing ${name.slice(0, 14)}`,
    `reload ${name}`.replaceAll(/\W+/g, "-"),
  );
  portal.answer(() => true, said);
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

it("leads to what answers in Parley's place, since one may have to sign in there", async () => {
  const { page, portal } = await keptInside("Curie", "sign-in");
  portal.answer(() => true);
  await page.reload();
  await page.getByRole("link", { name: "See the response" }).click();
  await page.getByRole("heading", { name: "Please sign in" }).waitFor();
  portal.stop();
  await page.reload();
  await waitForChat(page);
  expect(new URL(page.url()).search).toBe("");
});

it("says nothing of the kind where nobody answers, or Parley does", async () => {
  const { page, portal, context, path } = await keptInside("Hopper", "silence");
  portal.answer(() => true, { status: 502 });
  await page.reload();
  await page.getByText(/Reconnecting/).waitFor();
  portal.stop();
  await waitForChat(page);
  // Parley's own way to a channel is no stranger's.
  await page.goto("/");
  await waitForChat(page);
  expect(new URL(page.url()).pathname).toBe(path);
  await page.goto("/c/no-such-channel-at-all");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
  expect(await page.getByRole("link", { name: "See the response" }).count()).toBe(0);
});

it("asks for nothing a second time where nobody stands between", async () => {
  const { page, path } = await keeper("quiet", "block");
  const anew: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch" && isPart(new URL(request.url()).pathname)) anew.push(request.url());
  });
  await logIn(page, "Leibniz", path);
  await sendAndWaitForAck(page, "hello");
  await openMenu(page, "hello");
  expect(anew).toEqual([]);
});

it("goes without a worker whose script is no script, and keeps the page by the one before", async () => {
  const isWorker = (path: string) => path === "/service-worker.js";
  const newcomer = await keeper("no-worker");
  newcomer.portal.answer(isWorker);
  await logIn(newcomer.page, "Kepler", newcomer.path);
  await sendAndWaitForAck(newcomer.page, "hello");
  await useEverything(newcomer.page);

  const { page, portal, context } = await keptInside("Gauss", "worker-before");
  portal.answer(isWorker);
  await reopen(page);
  await page.evaluate(() => caches.delete("parley-shell"));
  await reopen(page);
  await waitForOfflineShell({ page });
  await context.setOffline(true);
  await page.reload();
  await chatPage(page).message("hello").waitFor();
});
