import type { Page } from "playwright-core";
import { accessibilityTree } from "#tests/support/accessibility";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { messageRow } from "#tests/support/message-menu";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { react } from "#tests/support/screens/seed";

const fixture = serverWithHost();

declare global {
  interface Window {
    announcements: string[];
  }
}

it("a new message by another is announced once, and neither the history nor one's own messages are", async () => {
  const path = await fixture.createChannelPath("hall");
  await fixture.host.send("hall", "long ago");
  const page = await loggedInListener("Turing", path);
  await sendAndWaitForAck(page, "my own words");
  await fixture.host.send("hall", "Good morning");
  await waitForAnnouncement(page, "Host: Good morning");
  expect(await allAnnouncements(page)).toEqual(["Host: Good morning"]);
  expect(await readOut(page)).toEqual(["Host: Good morning"]);
  const list = (await accessibilityTree(page)).find(({ role }) => role === "log");
  expect(list?.name).toBe("Messages");
  expect(list?.live).not.toBe("polite");
});

it("many messages at once are announced by their count only", async () => {
  const path = await fixture.createChannelPath("crowd");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path });
  await goOffline({ page, context });
  for (let number = 1; number <= 5; number += 1) await fixture.host.send("crowd", `word ${number}`);
  await context.setOffline(false);
  await waitForAnnouncement(page, "5 new messages from Host");
  expect(await readOut(page)).toEqual(["5 new messages from Host"]);
});

it("the announcement names mentions, leaves out formatting, and includes alt texts", async () => {
  const path = await fixture.createChannelPath("porch");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path });
  // The Markdown parser loads with the first formatted message.
  await fixture.host.send("porch", "*one*");
  await chatPage(page).messages.getByRole("emphasis").waitFor();
  await page.waitForFunction((selector) => document.querySelector(selector)?.textContent, liveRegion);
  await fixture.host.send("porch", "**Look** here, @Lovelace");
  await waitForAnnouncement(page, "Host mentioned you: Look here, @Lovelace");
  await sendNumberedImages(fixture.host, "porch", 1, 1, "A plate");
  await waitForAnnouncement(page, "Host: A plate Image: plate 1.");
});

it("reactions, edits and deletions are not announced", async () => {
  const path = await fixture.createChannelPath("quiet");
  const page = await loggedInListener("Hypatia", path);
  const { message } = (await fixture.host.send("quiet", "the first")).body;
  await waitForAnnouncement(page, "Host: the first");
  await react(fixture.host, message, "👍");
  await messageRow(page, "the first").getByRole("button", { name: "Host reacted with 👍" }).waitFor();
  await fixture.host.patch(`/api/channels/quiet/messages/${message.id}`, { text: "the first, edited" });
  await chatPage(page).message("the first, edited").waitFor();
  await fixture.host.delete(`/api/channels/quiet/messages/${message.id}`);
  await chatPage(page).message("Message deleted").waitFor();
  await fixture.host.send("quiet", "the second");
  await waitForAnnouncement(page, "Host: the second");
  expect(await allAnnouncements(page)).toEqual(["Host: the first", "Host: the second"]);
});

it("the list names author, text, time and day to screen readers, and the menu the full dates", async () => {
  const path = await fixture.createChannelPath("annals");
  const { message } = (await fixture.host.send("annals", "Written doun")).body;
  await fixture.host.patch(`/api/channels/annals/messages/${message.id}`, { text: "Written down" });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Emmy", { path });
  const nodes = await accessibilityTree(page);
  expect(nodes.find(({ role, name }) => role !== "StaticText" && name === "Today")).toBeDefined();
  const row = messageRow(page, "Written down");
  const snapshot = (await row.ariaSnapshot()).replace(/\d+:\d\d/g, "TIME");
  for (const part of ['heading "Host', "time: TIME", "Written down", "edited"]) expect(snapshot).toContain(part);
  await row.getByRole("button", { name: /^More actions for/ }).waitFor({ state: "attached" });
  await row.press("Enter");
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(message.createdAt),
  );
  const times = page.getByRole("menu").getByRole("group").first();
  expect((await times.getAttribute("aria-label"))?.split("\n")).toEqual([
    expect.stringMatching(`^${day}.*\\d+:\\d+`),
    expect.stringMatching(`^Edited ${day}.*\\d+:\\d+`),
  ]);
});

const liveRegion = "main > * > [aria-live=polite], main > [aria-live=polite]";

/** A person whose page records every announcement from the start, also those replaced soon. */
async function loggedInListener(name: string, path: string): Promise<Page> {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.addInitScript((selector) => {
    window.announcements = [];
    const record = (changes: readonly MutationRecord[]) => {
      const live = document.querySelector(selector);
      if (live?.textContent && changes.some(({ target }) => live.contains(target)))
        window.announcements.push(live.textContent);
    };
    new MutationObserver(record).observe(document, { childList: true, characterData: true, subtree: true });
  }, liveRegion);
  await logIn(page, name, path);
  return page;
}

const allAnnouncements = (page: Page) => page.evaluate(() => window.announcements);

function waitForAnnouncement(page: Page, text: string) {
  return page.waitForFunction(([selector, words]) => document.querySelector(selector)?.textContent === words, [
    liveRegion,
    text,
  ] as const);
}

/** The texts of polite live regions in the accessibility tree. */
async function readOut(page: Page): Promise<string[]> {
  const nodes = await accessibilityTree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const liveOf = (node: (typeof nodes)[number]): string | undefined =>
    node.live ?? (node.parentId ? liveOf(byId.get(node.parentId)!) : undefined);
  return nodes.filter((node) => node.role === "StaticText" && liveOf(node) === "polite").map(({ name }) => name);
}
