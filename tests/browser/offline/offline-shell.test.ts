import { waitForOfflineShell, waitForSnapshot, storedSnapshots } from "#tests/support/offline-data";
import { member } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson, logOut } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, waitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

it("the page opens offline with the messages read last, and sends what was written once it is online", async () => {
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { serviceWorkers: "allow" });
  const { page, context } = ada;
  await waitForOfflineShell(ada);
  // Arrived after the page was stored.
  await sendAndWaitForAck(page, "read on the train");
  await waitForSnapshot(ada, "read on the train");

  await context.setOffline(true);
  await page.reload();
  await chatPage(page).message("read on the train").waitFor();
  await sendMessage(page, "written in the tunnel");
  await page.reload();
  await chatPage(page).message("written in the tunnel").waitFor();

  await context.setOffline(false);
  await waitForAck(page, "written in the tunnel");
  const grace = await member(fixture.url, "Grace");
  const { body } = await grace.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
  expect(body.messages.map(({ text }) => text)).toEqual(["read on the train", "written in the tunnel"]);
});

it("the page opens offline in another channel than the one it was stored for", async () => {
  const linus = await loggedInPerson(fixture.browser, fixture.url, "Linus", { serviceWorkers: "allow" });
  const { page, context } = linus;
  await waitForOfflineShell(linus);
  await (await member(fixture.url, "Alan")).post("/api/channels", { name: "second" });
  await chatPage(page)
    .channel(/second/)
    .click();
  await sendAndWaitForAck(page, "in the second");
  await waitForSnapshot(linus, "in the second");
  await context.setOffline(true);
  await page.reload();
  await chatPage(page).heading.filter({ hasText: "second" }).waitFor();
  await chatPage(page).message("in the second").waitFor();
});

it("a channel never read in this browser says offline that it will load later, and then loads", async () => {
  const turing = await member(fixture.url, "Turing");
  await turing.post("/api/channels", { name: "elsewhere" });
  await turing.send("elsewhere", "over there");
  const curie = await loggedInPerson(fixture.browser, fixture.url, "Curie");
  const { page, context } = curie;
  await goOffline(curie);
  await chatPage(page)
    .channel(/elsewhere/)
    .click();
  const notice = page.getByText("These messages aren’t saved in this browser. They’ll load when you are back.");
  await notice.waitFor();
  await context.setOffline(false);
  await chatPage(page).message("over there").waitFor();
  expect(await notice.count()).toBe(0);
});

it("the page does not request a lazy part over and over while offline", async () => {
  const hypatia = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { serviceWorkers: "allow" });
  const { page } = hypatia;
  await waitForOfflineShell(hypatia);
  await goOffline(hypatia);
  const requestedUrls: string[] = [];
  page.on("request", (request) => void requestedUrls.push(request.url()));
  await page.getByRole("button", { name: "Keyboard shortcuts", exact: true }).click();
  await page.getByText(/will load when you are back online/).waitFor();
  // Enough time for just as many requests.
  await page.evaluate(async () => {
    for (let count = 0; count < 100; count += 1) await fetch(`/nowhere/${count}`).catch(() => undefined);
  });
  const parts = requestedUrls.filter((url) => url.includes("/_next/static/"));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThan(10);
});

it("the stored page and messages are deleted at logout", async () => {
  const mary = await loggedInPerson(fixture.browser, fixture.url, "Mary", { serviceWorkers: "allow" });
  const { page } = mary;
  await waitForOfflineShell(mary);
  await sendAndWaitForAck(page, "nobody else's business");
  await waitForSnapshot(mary, "nobody else's business");
  await logOut(page);
  await chatPage(page).nameField.waitFor();
  const hasPage = await page.evaluate(async () => await caches.has("parley-shell"));
  expect([hasPage, await storedSnapshots(mary)]).toEqual([false, "[]"]);
});

it("the site can be installed: its manifest names icons that exist", async () => {
  const answer = await fetch(new URL("/manifest.webmanifest", fixture.url));
  const manifest = (await answer.json()) as { display: string; icons: { src: string; type: string }[] };
  expect(manifest.display).toBe("standalone");
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, fixture.url));
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
  }
});
