import type { Page } from "playwright-core";
import { limits } from "#lib/contract/limits";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { cookieOf, member } from "#tests/support/http";
import { messageRow, openMenu, waitForRowFocus } from "#tests/support/message-menu";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

/** The reaction's button by its label, which ends with the count. */
const chip = (page: Page, text: string, name: string) =>
  messageRow(page, text)
    .getByRole("list", { name: "Reactions" })
    .getByRole("button", { name: new RegExp(`^${name} \\d+$`) });

const picker = (page: Page) => page.getByRole("dialog", { name: "Choose a reaction" });

/** Reacts with the mouse. */
async function react(page: Page, text: string, emoji: RegExp): Promise<void> {
  await messageRow(page, text).hover();
  await messageRow(page, text).getByRole("button", { name: "React", exact: true }).click();
  await picker(page).getByRole("button", { name: emoji }).first().click();
  await picker(page).waitFor({ state: "detached" });
}

const partyPopper = /^(party popper|🎉)$/;

it("a reaction shows everybody who chose it, and is removed by a second press", async () => {
  const path = await fixture.createChannelPath("cheers");
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
  ]);
  await sendAndWaitForAck(ada.page, "we are done");
  await chatPage(grace.page).message("we are done").waitFor();
  await react(grace.page, "we are done", partyPopper);

  await chip(grace.page, "we are done", "You reacted with 🎉").waitFor();
  await chip(ada.page, "we are done", "Grace reacted with 🎉").click();
  await chip(grace.page, "we are done", "You and Ada reacted with 🎉").waitFor();
  const ownReaction = chip(ada.page, "we are done", "You and Grace reacted with 🎉");
  await ownReaction.waitFor();
  expect(await ownReaction.getAttribute("aria-pressed")).toBe("true");
  expect(await ownReaction.textContent()).toBe("🎉2");

  await chip(grace.page, "we are done", "You and Ada reacted with 🎉").click();
  await chip(grace.page, "we are done", "Ada reacted with 🎉").waitFor();
  await chip(ada.page, "we are done", "You reacted with 🎉").click();
  for (const { page } of [ada, grace])
    await messageRow(page, "we are done").getByRole("list", { name: "Reactions" }).waitFor({ state: "detached" });
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("an emoji is found by its name and its category, and is among the frequently used next time", async () => {
  const path = await fixture.createChannelPath("gallery of smiles");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path });
  await sendAndWaitForAck(page, "a moth");
  await messageRow(page, "a moth").hover();
  await messageRow(page, "a moth").getByRole("button", { name: "React", exact: true }).click();
  const search = picker(page).getByRole("searchbox", { name: "Search emoji" });
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.type("butterf");
  const butterfly = picker(page).getByRole("button", { name: "butterfly" });
  await butterfly.waitFor();
  // The option that Enter chooses is marked, also for screen readers.
  expect(await search.getAttribute("aria-activedescendant")).toBe(await butterfly.getAttribute("id"));
  await search.press("Enter");
  await chip(page, "a moth", "You reacted with 🦋").waitFor();

  await messageRow(page, "a moth").hover();
  await messageRow(page, "a moth").getByRole("button", { name: "React", exact: true }).click();
  const frequent = picker(page).getByRole("group", { name: "Frequently used" });
  await frequent.getByRole("button", { name: "butterfly" }).waitFor();
  await picker(page).getByRole("button", { name: "Food and drink" }).click();
  await picker(page)
    .getByRole("group", { name: "Food and drink" })
    .getByRole("button", { name: "hot beverage" })
    .click();
  await chip(page, "a moth", "You reacted with ☕").waitFor();
});

it("a reaction can be chosen by the keyboard, and the focus returns to the message", async () => {
  const path = await fixture.createChannelPath("keys");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await sendAndWaitForAck(page, "mine");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("+");
  await picker(page).getByRole("button", { name: "Smileys" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  const frequent = picker(page).getByRole("group", { name: "Frequently used" });
  await frequent.getByRole("button", { name: "red heart" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "red heart");
  await page.keyboard.press("Enter");
  await chip(page, "mine", "You reacted with ❤️").waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("article") !== null);
  await page.keyboard.press("+");
  await picker(page).waitFor();
  await page.keyboard.press("Escape");
  await picker(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.closest("article") !== null);
});

it("a reaction shows at once, and is reverted with a message when the server is unreachable", async () => {
  const path = await fixture.createChannelPath("tunnel");
  const proxy = await startUnreliableProxy(fixture.url);
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, proxy.url, "Lovelace", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Babbage", { path }),
  ]);
  await sendAndWaitForAck(ada.page, "hello?");
  await react(ada.page, "hello?", /^(thumbs up|👍)$/);
  await chip(grace.page, "hello?", "Lovelace reacted with 👍").waitFor();
  proxy.close();
  await ada.page.getByText(/Reconnecting/).waitFor();
  await chip(ada.page, "hello?", "You reacted with 👍").click();
  await messageRow(ada.page, "hello?")
    .getByText(/^Your reaction was removed\. Can’t reach Parley/)
    .waitFor();
  await chip(ada.page, "hello?", "You reacted with 👍").waitFor();
  await messageRow(ada.page, "hello?").getByRole("button", { name: "Dismiss" }).click();
  proxy.open();
  await ada.page.getByText(/Reconnecting/).waitFor({ state: "detached" });
  await chip(ada.page, "hello?", "You reacted with 👍").click();
  await messageRow(grace.page, "hello?").getByRole("list", { name: "Reactions" }).waitFor({ state: "detached" });
});

it("a deleted message has no reactions, and its menu only copies its link", async () => {
  const path = await fixture.createChannelPath("regret");
  const { body } = await fixture.host.send("regret", "forget it");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
  await chatPage(page).message("forget it").waitFor();
  await react(page, "forget it", /^(eyes|👀)$/);
  // The focused reaction disappears with the text, and the row takes the focus.
  await chip(page, "forget it", "You reacted with 👀").focus();
  await fixture.host.request("DELETE", `/api/channels/regret/messages/${body.message.id}`);
  await chatPage(page).message("Message deleted").waitFor();
  await waitForRowFocus(page, "Message deleted");
  expect(await messageRow(page, "Message deleted").getByRole("list").count()).toBe(0);
  await openMenu(page, "Message deleted");
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(["Copy message link"]);
});

it("a reaction of so many that one is not named is still one's own, and can be removed", async () => {
  const path = await fixture.createChannelPath("stadium");
  const { body } = await fixture.host.send("stadium", "we won");
  const crowd = await Promise.all(
    Array.from({ length: limits.reactionAuthorsShown + 2 }, (_, index) => member(fixture.url, `Fan ${index}`)),
  );
  const address = `/api/channels/stadium/messages/${body.message.id}/reactions`;
  for (const fan of crowd) await fan.put(address, { emoji: "🎉", on: true });
  const last = crowd.at(-1);
  if (!last) throw new Error("Nobody came.");
  const proxy = await startUnreliableProxy(fixture.url);
  const { context, page } = await newPerson(fixture.browser, proxy.url);
  await context.addCookies([cookieOf(last)]);
  // A change before the first connection waits for it instead of being reverted.
  const releaseSockets = proxy.holdSockets();
  await extendConnectTimeout(page);
  await page.goto(path);

  const reactionButton = (name: RegExp, pressed: boolean) =>
    messageRow(page, "we won").getByRole("button", { name, pressed });
  const ownReaction = reactionButton(/^You, Fan 0, .* 44 others reacted with 🎉 52$/, true);
  const othersReaction = reactionButton(/^Fan 0, .* 43 others reacted with 🎉 51$/, false);
  await ownReaction.click();
  await othersReaction.waitFor();
  releaseSockets();
  const count = async () => (await fixture.messagesOf("stadium"))[0]?.reactions[0]?.count;
  await waitUntil(async () => (await count()) === crowd.length - 1);
  await othersReaction.waitFor();
  expect(await page.getByText(/reaction was removed/).count()).toBe(0);

  // Changed on another device, while this page is online and while it is offline.
  await last.put(address, { emoji: "🎉", on: true });
  await ownReaction.waitFor();
  await last.put(address, { emoji: "🎉", on: false });
  await othersReaction.waitFor();
  await goOffline({ context, page });
  await last.put(address, { emoji: "🎉", on: true });
  await context.setOffline(false);
  await ownReaction.waitFor();
});

/** Keeps the page's own timeout from ending an attempt to connect on a slow machine. */
async function extendConnectTimeout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const realSetTimeout = window.setTimeout;
    const thresholdMs = 5_000;
    const setTimeoutUnlimited = (callback: () => void, milliseconds = 0) =>
      realSetTimeout(callback, milliseconds > thresholdMs ? 2 ** 30 : milliseconds);
    Object.assign(window, { setTimeout: setTimeoutUnlimited });
  });
}
