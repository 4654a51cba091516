import type { Request } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { portalPage, type PortalResponse } from "#tests/support/captive-portal";
import { reloadChat, waitForChat } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { openMenu } from "#tests/support/message-menu";
import { cachedTypes, isAsset, isScript, isStyle, lateScripts, useLazyParts } from "#tests/support/page-assets";
import { memberBehindPortal, personBehindPortal } from "#tests/support/person-behind-portal";
import { serverWithHost } from "#tests/support/server-with-host";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";

const fixture = serverWithHost();

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
    const person = await memberBehindPortal(fixture, `Ada ${number}`, `once-${number}`);
    const { page, portal } = person;
    await page.evaluate(() => caches.delete("parley-assets"));
    await (await person.context.newCDPSession(page)).send("Network.clearBrowserCache");
    portal.answerOnce(await lateScripts(person), response);
    portal.answerOnce((path) => path.startsWith("/emoji/"), response);
    await reloadChat(page);
    await useLazyParts(page);
    expect(portal.interceptedUrls.length).toBeGreaterThan(3);
    portal.stop();
    await reloadChat(page);
    await useLazyParts(page);
    expect(await cachedTypes(page)).toEqual(["application/javascript", "application/json", "text/css"]);
  },
);

it.each(portalResponses)(
  "the page recovers without a service worker when a captive portal answers each lazy part once with %s",
  async (responseName, response) => {
    const number = portalResponses.findIndex(([name]) => name === responseName);
    const person = await personBehindPortal(fixture, `bare-${number}`, "block");
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
    const { page, path, portal } = await personBehindPortal(fixture, `first-${number}`, "block");
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

it("the page fetches no asset a second time when there is no portal", async () => {
  const { page, path } = await personBehindPortal(fixture, "quiet", "block");
  const refetched: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch" && isAsset(new URL(request.url()).pathname)) refetched.push(request.url());
  });
  await logIn(page, "Leibniz", path);
  await sendAndWaitForAck(page, "hello");
  await openMenu(page, "hello");
  expect(refetched).toEqual([]);
});
