import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member } from "#tests/support/http";
import { serverWithHost } from "#tests/support/server-with-host";
import { chooseInMenu } from "#tests/support/message-menu";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logOut } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The channel's link when it has no badge. */
const withoutBadge = (page: Page, name: string) => chatPage(page).channel(new RegExp(`^#?\\s*${name}$`));
const waitForTitle = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);
const icon = (page: Page) => page.locator("link[rel=icon]").getAttribute("href");

it("the badge counts mentions apart from unread messages, and the tab's title and icon show both", async () => {
  await fixture.createChannelPath("ink");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada");
  await waitForTitle(page, "#general · Parley");
  expect(await icon(page)).toBe("/icon.svg");
  await fixture.host.send("ink", "something");
  await chatPage(page)
    .channel(/^#?\s*ink\s*1 unread$/)
    .waitFor();
  await waitForTitle(page, "(1) #general · Parley");
  expect(await icon(page)).toBe("/icon-unread.svg");

  await fixture.host.send("ink", "have a look, @Ada");
  await chatPage(page)
    .channel(/ink.*1 mention.*2 unread/)
    .waitFor();
  await waitForTitle(page, "(2) #general · Parley");
  await waitUntil(async () => (await icon(page)) === "/icon-mentioned.svg");

  await chatPage(page).channel(/ink/).click();
  await withoutBadge(page, "ink").waitFor();
  await waitForTitle(page, "#ink · Parley");
  await waitUntil(async () => (await icon(page)) === "/icon.svg");
});

it("reading in one tab clears the badge in the member's other tabs, and in nobody else's", async () => {
  await fixture.createChannelPath("paper");
  const [{ page, context }, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Hopper"),
    loggedInPerson(fixture.browser, fixture.url, "Grace"),
  ]);
  const other = await context.newPage();
  await other.goto("/c/general");
  await waitForChat(other);
  await fixture.host.send("paper", "read me");
  for (const each of [page, other, grace.page])
    await chatPage(each)
      .channel(/paper.*1 unread/)
      .waitFor();
  await chatPage(page).channel(/paper/).click();
  await withoutBadge(other, "paper").waitFor();
  expect(
    await chatPage(grace.page)
      .channel(/paper.*1 unread/)
      .isVisible(),
  ).toBe(true);
});

it("all channels are marked as read by the button and by Shift+Escape", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  const markAllAsRead = page.getByRole("button", { name: "Mark all as read" });
  for (const slug of ["oak", "elm"]) {
    await fixture.createChannelPath(slug);
    await fixture.host.send(slug, "a leaf");
  }
  for (const name of [/oak.*1 unread/, /elm.*1 unread/]) await chatPage(page).channel(name).waitFor();
  await markAllAsRead.click();
  await withoutBadge(page, "oak").waitFor();
  await withoutBadge(page, "elm").waitFor();
  await markAllAsRead.waitFor({ state: "detached" });

  await fixture.host.send("oak", "another leaf");
  await chatPage(page)
    .channel(/oak.*1 unread/)
    .waitFor();
  await page.keyboard.press("Shift+Escape");
  await withoutBadge(page, "oak").waitFor();
  await page.reload();
  await withoutBadge(page, "oak").waitFor();
});

it("unread messages of a muted channel are not counted in the title", async () => {
  await fixture.createChannelPath("noise");
  await fixture.createChannelPath("signal");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await page.getByRole("button", { name: "More actions for #noise" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).click();
  await chatPage(page)
    .channel(/noise.*muted/)
    .waitFor();
  await fixture.host.send("noise", "psst");
  await chatPage(page)
    .channel(/noise.*1 unread/)
    .waitFor();
  await fixture.host.send("signal", "hello");
  await chatPage(page)
    .channel(/signal.*1 unread/)
    .waitFor();
  await waitForTitle(page, "(1) #general · Parley");
});

it("the count of mentions is exact after reading a part of the channel", async () => {
  await fixture.createChannelPath("long");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler", {
    viewport: { width: 1000, height: 500 },
  });
  for (let line = 1; line <= 60; line += 1)
    await fixture.host.send("long", line === 2 || line === 60 ? `line ${line}, @Euler` : `line ${line}`);
  await chatPage(page)
    .channel(/long.*2 mentions.*60 unread/)
    .waitFor();
  const ada = await member(fixture.url, "Lovelace");
  expect((await ada.channels()).find(({ slug }) => slug === "long")?.mentions).toBe(0);
  await page.goto("/c/long/5");
  await waitForChat(page);
  await chatPage(page).message("line 5").waitFor();
  await waitUntil(() =>
    page.evaluate(async () => {
      const response = await fetch("/api/channels");
      const { channels } = await response.json();
      return channels.find(({ slug }: { slug: string }) => slug === "long").mentions === 1;
    }),
  );
  await chatPage(page)
    .channel(/general/)
    .click();
  await chatPage(page)
    .channel(/long.*1 mention[^s]/)
    .waitFor();
});

it("a message marked as unread stays unread until the channel is opened again", async () => {
  await fixture.createChannelPath("later");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path: "/c/later" });
  await sendAndWaitForAck(page, "one of my own");
  for (const text of ["first", "second"]) await fixture.host.send("later", text);
  await chatPage(page).message("second").waitFor();
  await chooseInMenu(page, "first", "Mark unread");
  await chatPage(page)
    .channel(/later.*2 unread/)
    .waitFor();
  // It stays so while the channel is still on the screen.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await fixture.host.send("later", "third");
  await chatPage(page)
    .channel(/later.*3 unread/)
    .waitFor();
  // A reload changes nothing either.
  await page.reload();
  await waitForChat(page);
  await fixture.host.send("later", "fourth");
  await chatPage(page)
    .channel(/later.*4 unread/)
    .waitFor();
  await chatPage(page)
    .channel(/general/)
    .click();
  await chatPage(page)
    .channel(/later.*4 unread/)
    .waitFor();
  await page.reload();
  await chatPage(page)
    .channel(/later.*4 unread/)
    .click();
  await page.getByRole("separator", { name: "New messages" }).waitFor();
  await withoutBadge(page, "later").waitFor();
});

it("logging out deletes what was marked as unread from the session's storage", async () => {
  const path = await fixture.createChannelPath("diary");
  await fixture.host.send("diary", "dear");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Abel", { path });
  await chooseInMenu(page, "dear", "Mark unread");
  await chatPage(page)
    .channel(/diary.*1 unread/)
    .waitFor();
  const stored = () => page.evaluate(() => JSON.stringify(sessionStorage));
  expect(await stored()).toContain("diary");
  await logOut(page);
  await chatPage(page).nameField.waitFor();
  expect(await stored()).not.toContain("diary");
});

it("a device that was offline learns what another one marked as unread", async () => {
  const path = await fixture.createChannelPath("desk");
  for (const text of ["one", "two", "three"]) await fixture.host.send("desk", text);
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Dirac", { path });
  const storageState = await context.storageState();
  const offlineDevice = await newPerson(fixture.browser, fixture.url, { storageState });
  await offlineDevice.page.goto("/c/general");
  await waitForChat(offlineDevice.page);
  await goOffline(offlineDevice);
  await chooseInMenu(page, "two", "Mark unread");
  await chatPage(page)
    .channel(/desk.*2 unread/)
    .waitFor();
  await withoutBadge(offlineDevice.page, "desk").waitFor();
  await offlineDevice.context.setOffline(false);
  await chatPage(offlineDevice.page)
    .channel(/desk.*2 unread/)
    .waitFor();
  await waitForTitle(offlineDevice.page, "(2) #general · Parley");
});

it("a deleted or edited mention is no longer counted, whether one was online or offline", async () => {
  await fixture.createChannelPath("calls");
  const galois = await loggedInPerson(fixture.browser, fixture.url, "Galois");
  const { page } = galois;
  const withMention = chatPage(page).channel(/calls.*1 mention.*1 unread/);
  const withoutMention = chatPage(page).channel(/^#?\s*calls\s*1 unread$/);
  const { body: first } = await fixture.host.send("calls", "where are you, @Galois");
  await withMention.waitFor();
  await waitUntil(async () => (await icon(page)) === "/icon-mentioned.svg");
  await fixture.host.delete(`/api/channels/calls/messages/${first.message.id}`);
  await withoutBadge(page, "calls").waitFor();
  await waitUntil(async () => (await icon(page)) === "/icon.svg");

  const { body: second } = await fixture.host.send("calls", "there you are, @Galois");
  await withMention.waitFor();
  await goOffline(galois);
  await fixture.host.patch(`/api/channels/calls/messages/${second.message.id}`, { text: "there you are" });
  await galois.context.setOffline(false);
  await withoutMention.waitFor();
});
