import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member } from "#tests/support/http";
import { serverWithHost } from "#tests/support/server-with-host";
import { chooseInMenu } from "#tests/support/message-menu";
import { arrival, goOffline, logOut, personInside, sayAndSettle, seen } from "#tests/support/page";
import { until } from "#tests/support/until";

const place = serverWithHost();

/** The channel's link, when it tells no more than its name. */
const quiet = (page: Page, name: string) => seen(page).channel(new RegExp(`^#?\\s*${name}$`));
const titled = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);
const icon = (page: Page) => page.locator("link[rel=icon]").getAttribute("href");

it("shows apart what calls one by name, and tells on the tab what waits", async () => {
  await place.room("ink");
  const { page } = await personInside(place.browser, place.url, "Ada");
  await titled(page, "#general · Parley");
  expect(await icon(page)).toBe("/icon.svg");
  await place.host.send("ink", "something");
  await seen(page)
    .channel(/^#?\s*ink\s*1 unread$/)
    .waitFor();
  await titled(page, "(1) #general · Parley");
  expect(await icon(page)).toBe("/icon-unread.svg");

  await place.host.send("ink", "have a look, @Ada");
  await seen(page)
    .channel(/ink.*1 mention.*2 unread/)
    .waitFor();
  await titled(page, "(2) #general · Parley");
  await until(async () => (await icon(page)) === "/icon-mentioned.svg");

  await seen(page).channel(/ink/).click();
  await quiet(page, "ink").waitFor();
  await titled(page, "#ink · Parley");
  await until(async () => (await icon(page)) === "/icon.svg");
});

it("is shared by all tabs, and nobody else's marks move", async () => {
  await place.room("paper");
  const [{ page, context }, grace] = await Promise.all([
    personInside(place.browser, place.url, "Hopper"),
    personInside(place.browser, place.url, "Grace"),
  ]);
  const other = await context.newPage();
  await other.goto("/c/general");
  await arrival(other);
  await place.host.send("paper", "read me");
  for (const each of [page, other, grace.page])
    await seen(each)
      .channel(/paper.*1 unread/)
      .waitFor();
  await seen(page).channel(/paper/).click();
  await quiet(other, "paper").waitFor();
  expect(
    await seen(grace.page)
      .channel(/paper.*1 unread/)
      .isVisible(),
  ).toBe(true);
});

it("is all gone at once by the button and by the keyboard", async () => {
  const { page } = await personInside(place.browser, place.url, "Linus");
  const all = page.getByRole("button", { name: "Mark all as read" });
  for (const slug of ["oak", "elm"]) {
    await place.room(slug);
    await place.host.send(slug, "a leaf");
  }
  for (const name of [/oak.*1 unread/, /elm.*1 unread/]) await seen(page).channel(name).waitFor();
  await all.click();
  await quiet(page, "oak").waitFor();
  await quiet(page, "elm").waitFor();
  await all.waitFor({ state: "detached" });

  await place.host.send("oak", "another leaf");
  await seen(page)
    .channel(/oak.*1 unread/)
    .waitFor();
  await page.keyboard.press("Shift+Escape");
  await quiet(page, "oak").waitFor();
  await page.reload();
  await quiet(page, "oak").waitFor();
});

it("of a muted channel stays quiet", async () => {
  await place.room("noise");
  await place.room("signal");
  const { page } = await personInside(place.browser, place.url, "Noether");
  await page.getByRole("button", { name: "More actions for #noise" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).click();
  await seen(page)
    .channel(/noise.*muted/)
    .waitFor();
  await place.host.send("noise", "psst");
  await seen(page)
    .channel(/noise.*1 unread/)
    .waitFor();
  await place.host.send("signal", "hello");
  await seen(page)
    .channel(/signal.*1 unread/)
    .waitFor();
  await titled(page, "(1) #general · Parley");
});

it("counts what calls one exactly when one has read a part of it", async () => {
  await place.room("long");
  const { page } = await personInside(place.browser, place.url, "Euler", { viewport: { width: 1000, height: 500 } });
  for (let line = 1; line <= 60; line += 1)
    await place.host.send("long", line === 2 || line === 60 ? `line ${line}, @Euler` : `line ${line}`);
  await seen(page)
    .channel(/long.*2 mentions.*60 unread/)
    .waitFor();
  const ada = await member(place.url, "Lovelace");
  expect((await ada.channels()).find(({ slug }) => slug === "long")?.mentions).toBe(0);
  await page.goto("/c/long/5");
  await arrival(page);
  await seen(page).message("line 5").waitFor();
  await until(() =>
    page.evaluate(async () => {
      const answer = await fetch("/api/channels");
      const { channels } = await answer.json();
      return channels.find(({ slug }: { slug: string }) => slug === "long").mentions === 1;
    }),
  );
  await seen(page)
    .channel(/general/)
    .click();
  await seen(page)
    .channel(/long.*1 mention[^s]/)
    .waitFor();
});

it("stays as one wants it who marks a message as unread, until one comes back", async () => {
  await place.room("later");
  const { page } = await personInside(place.browser, place.url, "Gauss", { path: "/c/later" });
  await sayAndSettle(page, "one of my own");
  for (const text of ["first", "second"]) await place.host.send("later", text);
  await seen(page).message("second").waitFor();
  await chooseInMenu(page, "first", "Mark unread");
  await seen(page)
    .channel(/later.*2 unread/)
    .waitFor();
  // Even while one goes on looking at it.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await place.host.send("later", "third");
  await seen(page)
    .channel(/later.*3 unread/)
    .waitFor();
  // And although one loads the page anew.
  await page.reload();
  await arrival(page);
  await place.host.send("later", "fourth");
  await seen(page)
    .channel(/later.*4 unread/)
    .waitFor();
  await seen(page)
    .channel(/general/)
    .click();
  await seen(page)
    .channel(/later.*4 unread/)
    .waitFor();
  await page.reload();
  await seen(page)
    .channel(/later.*4 unread/)
    .click();
  await page.getByRole("separator", { name: "New messages" }).waitFor();
  await quiet(page, "later").waitFor();
});

it("is forgotten when one logs out with what one kept unread", async () => {
  const path = await place.room("diary");
  await place.host.send("diary", "dear");
  const { page } = await personInside(place.browser, place.url, "Abel", { path });
  await chooseInMenu(page, "dear", "Mark unread");
  await seen(page)
    .channel(/diary.*1 unread/)
    .waitFor();
  const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
  expect(await kept()).toContain("diary");
  await logOut(page);
  await seen(page).nameField.waitFor();
  expect(await kept()).not.toContain("diary");
});

it("is what a device knows that was away when another one marked a message as unread", async () => {
  const path = await place.room("desk");
  for (const text of ["one", "two", "three"]) await place.host.send("desk", text);
  const { page, context } = await personInside(place.browser, place.url, "Dirac", { path });
  const storageState = await context.storageState();
  const away = await newPerson(place.browser, place.url, { storageState });
  await away.page.goto("/c/general");
  await arrival(away.page);
  await goOffline(away);
  await chooseInMenu(page, "two", "Mark unread");
  await seen(page)
    .channel(/desk.*2 unread/)
    .waitFor();
  await quiet(away.page, "desk").waitFor();
  await away.context.setOffline(false);
  await seen(away.page)
    .channel(/desk.*2 unread/)
    .waitFor();
  await titled(away.page, "(2) #general · Parley");
});

it("calls one no more when the mention is gone, whether one is there or away", async () => {
  await place.room("calls");
  const galois = await personInside(place.browser, place.url, "Galois");
  const { page } = galois;
  const called = seen(page).channel(/calls.*1 mention.*1 unread/);
  const calledNoMore = seen(page).channel(/^#?\s*calls\s*1 unread$/);
  const { body: first } = await place.host.send("calls", "where are you, @Galois");
  await called.waitFor();
  await until(async () => (await icon(page)) === "/icon-mentioned.svg");
  await place.host.delete(`/api/channels/calls/messages/${first.message.id}`);
  await quiet(page, "calls").waitFor();
  await until(async () => (await icon(page)) === "/icon.svg");

  const { body: second } = await place.host.send("calls", "there you are, @Galois");
  await called.waitFor();
  await goOffline(galois);
  await place.host.patch(`/api/channels/calls/messages/${second.message.id}`, { text: "there you are" });
  await galois.context.setOffline(false);
  await calledNoMore.waitFor();
});
