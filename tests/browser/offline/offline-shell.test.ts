import { shellKept, snapshotKept, snapshotsOf } from "#tests/support/browser-keeping";
import { member } from "#tests/support/http";
import { goOffline, logOut, personInside, say, sayAndSettle, seen, settled } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();

it("opens without a network, shows what was read last, and sends what is written then once it is back", async () => {
  const ada = await personInside(place.browser, place.url, "Ada", { serviceWorkers: "allow" });
  const { page, context } = ada;
  await shellKept(ada);
  // Came after the page was kept.
  await sayAndSettle(page, "read on the train");
  await snapshotKept(ada, "read on the train");

  await context.setOffline(true);
  await page.reload();
  await seen(page).message("read on the train").waitFor();
  await say(page, "written in the tunnel");
  await page.reload();
  await seen(page).message("written in the tunnel").waitFor();

  await context.setOffline(false);
  await settled(page, "written in the tunnel");
  const grace = await member(place.url, "Grace");
  const { body } = await grace.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
  expect(body.messages.map(({ text }) => text)).toEqual(["read on the train", "written in the tunnel"]);
});

it("opens another channel than the kept page was of, with what was read there", async () => {
  const linus = await personInside(place.browser, place.url, "Linus", { serviceWorkers: "allow" });
  const { page, context } = linus;
  await shellKept(linus);
  await (await member(place.url, "Alan")).post("/api/channels", { name: "second" });
  await seen(page)
    .channel(/second/)
    .click();
  await sayAndSettle(page, "in the second");
  await snapshotKept(linus, "in the second");
  await context.setOffline(true);
  await page.reload();
  await seen(page).heading.filter({ hasText: "second" }).waitFor();
  await seen(page).message("in the second").waitFor();
});

it("says of a channel never read here that it comes when one is back, and then it does", async () => {
  const turing = await member(place.url, "Turing");
  await turing.post("/api/channels", { name: "elsewhere" });
  await turing.send("elsewhere", "over there");
  const curie = await personInside(place.browser, place.url, "Curie");
  const { page, context } = curie;
  await goOffline(curie);
  await seen(page)
    .channel(/elsewhere/)
    .click();
  const sentence = page.getByText("These messages aren’t saved in this browser. They’ll load when you are back.");
  await sentence.waitFor();
  await context.setOffline(false);
  await seen(page).message("over there").waitFor();
  expect(await sentence.count()).toBe(0);
});

it("does not ask again and again for a part of the page that can't be had without a network", async () => {
  const hypatia = await personInside(place.browser, place.url, "Hypatia", { serviceWorkers: "allow" });
  const { page } = hypatia;
  await shellKept(hypatia);
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
  const mary = await personInside(place.browser, place.url, "Mary", { serviceWorkers: "allow" });
  const { page } = mary;
  await shellKept(mary);
  await sayAndSettle(page, "nobody else's business");
  await snapshotKept(mary, "nobody else's business");
  await logOut(page);
  await seen(page).nameField.waitFor();
  const kept = await page.evaluate(async () => await caches.has("parley-shell"));
  expect([kept, await snapshotsOf(mary)]).toEqual([false, "[]"]);
});

it("can be kept like a program: a manifest with icons that are there", async () => {
  const answer = await fetch(new URL("/manifest.webmanifest", place.url));
  const manifest = (await answer.json()) as { display: string; icons: { src: string; type: string }[] };
  expect(manifest.display).toBe("standalone");
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, place.url));
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
  }
});
