import { chatPage, reloadChat } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { waitForOfflineShell } from "#tests/support/offline-data";
import { cachedTypes, useLazyParts } from "#tests/support/page-assets";
import { memberBehindPortal, personBehindPortal } from "#tests/support/person-behind-portal";
import { serverWithHost } from "#tests/support/server-with-host";

const fixture = serverWithHost();

it("the page discards HTML that an earlier version cached as scripts", async () => {
  const { page } = await memberBehindPortal(fixture, "Mary", "older");
  const poison = () =>
    page.evaluate(async () => {
      const assets = await caches.open("parley-assets");
      const html = { headers: { "content-type": "text/html" } };
      for (const { url } of await assets.keys()) await assets.put(url, new Response("<!DOCTYPE html><p>Sign in", html));
      return (await assets.keys()).length;
    });
  expect(await poison()).toBeGreaterThan(5);
  await reloadChat(page);
  await useLazyParts(page);
  expect(await cachedTypes(page)).not.toContain("text/html");
});

it("the page discards truncated scripts from its cache and fetches them again", async () => {
  const { page } = await memberBehindPortal(fixture, "Noether", "broken");
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
  await reloadChat(page);
  await useLazyParts(page);
});

it("the page works when a portal replaces the service worker's script, and an installed worker goes on storing the page", async () => {
  const isWorker = (path: string) => path === "/service-worker.js";
  const newcomer = await personBehindPortal(fixture, "no-worker");
  newcomer.portal.answer(isWorker);
  await logIn(newcomer.page, "Kepler", newcomer.path);
  await sendAndWaitForAck(newcomer.page, "hello");
  await useLazyParts(newcomer.page);

  const { page, portal, context } = await memberBehindPortal(fixture, "Gauss", "worker-before");
  portal.answer(isWorker);
  await reloadChat(page);
  await page.evaluate(() => caches.delete("parley-shell"));
  await reloadChat(page);
  await waitForOfflineShell({ page });
  await context.setOffline(true);
  await page.reload();
  await chatPage(page).message("hello").waitFor();
});
