import { waitForOfflineShell, waitForSnapshot, storedSnapshots } from "#tests/support/offline-data";
import { member } from "#tests/support/http";
import {
  goOffline,
  logOut,
  loggedInPerson,
  sendMessage,
  sendAndWaitForAck,
  chatPage,
  waitForAck,
} from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

it("opens without a network, shows what was read last, and sends what is written then once it is back", async () => {
  const ada = await loggedInPerson(fixture.browser, fixture.url, "Ada", { serviceWorkers: "allow" });
  const { page, context } = ada;
  await waitForOfflineShell(ada);
  // Came after the page was kept.
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

it("opens another channel than the kept page was of, with what was read there", async () => {
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

it("says of a channel never read here that it comes when one is back, and then it does", async () => {
  const turing = await member(fixture.url, "Turing");
  await turing.post("/api/channels", { name: "elsewhere" });
  await turing.send("elsewhere", "over there");
  const curie = await loggedInPerson(fixture.browser, fixture.url, "Curie");
  const { page, context } = curie;
  await goOffline(curie);
  await chatPage(page)
    .channel(/elsewhere/)
    .click();
  const sentence = page.getByText("These messages aren’t saved in this browser. They’ll load when you are back.");
  await sentence.waitFor();
  await context.setOffline(false);
  await chatPage(page).message("over there").waitFor();
  expect(await sentence.count()).toBe(0);
});

it("does not ask again and again for a part of the page that can't be had without a network", async () => {
  const hypatia = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { serviceWorkers: "allow" });
  const { page } = hypatia;
  await waitForOfflineShell(hypatia);
  await goOffline(hypatia);
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.getByRole("button", { name: "Keyboard shortcuts", exact: true }).click();
  await page.getByText(/will load when you are back online/).waitFor();
  // Time enough to be asked for as often as this.
  await page.evaluate(async () => {
    for (let count = 0; count < 100; count += 1) await fetch(`/nowhere/${count}`).catch(() => undefined);
  });
  const parts = asked.filter((url) => url.includes("/_next/static/"));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThan(10);
});

it("keeps nothing of it for whoever comes after a logout", async () => {
  const mary = await loggedInPerson(fixture.browser, fixture.url, "Mary", { serviceWorkers: "allow" });
  const { page } = mary;
  await waitForOfflineShell(mary);
  await sendAndWaitForAck(page, "nobody else's business");
  await waitForSnapshot(mary, "nobody else's business");
  await logOut(page);
  await chatPage(page).nameField.waitFor();
  const kept = await page.evaluate(async () => await caches.has("parley-shell"));
  expect([kept, await storedSnapshots(mary)]).toEqual([false, "[]"]);
});

it("can be kept like a program: a manifest with icons that are there", async () => {
  const answer = await fetch(new URL("/manifest.webmanifest", fixture.url));
  const manifest = (await answer.json()) as { display: string; icons: { src: string; type: string }[] };
  expect(manifest.display).toBe("standalone");
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, fixture.url));
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
  }
});
