import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { member, type HttpClient } from "#tests/support/http";
import { chatPage, scrollUntil, scrollUp } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendMessage } from "#tests/support/sent-messages";
import { startServer } from "#tests/support/server";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let ada: HttpClient;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
});

const texts = (page: Page) => chatPage(page).messages.locator(".prose").allTextContents();
const topOf = async (page: Page, text: string) => (await chatPage(page).message(text).boundingBox())?.y ?? NaN;
const numberedTexts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}`);

async function createChannel(name: string): Promise<string> {
  await ada.post("/api/channels", { name });
  return `/c/${name}`;
}

/** Runs in the page. Without the heartbeat, which would notice a dead connection within a minute, only the tested check can. */
function disableHeartbeat(): void {
  const start = window.setTimeout;
  Reflect.set(window, "setTimeout", (task: () => void, milliseconds: number) =>
    milliseconds > 30_000 ? 0 : start(task, milliseconds),
  );
}

/** Sends all at once over one socket, in which the server keeps the order. */
async function sendAll(channel: string, all: readonly string[]): Promise<void> {
  const socket = await connect(ada);
  const acks = all.map((text) => socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text }));
  await Promise.all(acks);
  socket.disconnect();
}

it("a page that wakes on another network replaces its dead connection within seconds", async () => {
  const path = await createChannel("train");
  const proxy = await startUnreliableProxy(fixture.url);
  const { page, context } = await newPerson(fixture.browser, proxy.url);
  await context.clock.install();
  await context.addInitScript(disableHeartbeat);
  const connections: string[] = [];
  page.on("websocket", (socket) => void connections.push(socket.url()));
  await logIn(page, "Grace", path);
  await ada.send("train", "before");
  await chatPage(page).message("before").waitFor();
  proxy.freeze();
  await ada.send("train", "meanwhile");
  // The event that a browser fires when the lid is opened.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await chatPage(page).message("meanwhile").waitFor();
  await ada.send("train", "live again");
  await chatPage(page).message("live again").waitFor();
  // A pending retry of the dead connection would close the new one.
  await page.clock.runFor(5_000);
  await ada.send("train", "still live");
  await chatPage(page).message("still live").waitFor();
  expect(connections).toHaveLength(2);
  expect(await texts(page)).toEqual(["before", "meanwhile", "live again", "still live"]);
});

it("the list catches up after a restart of the server, and keeps the reading position", async () => {
  const server = await startServer();
  const host = await member(server.url, "Host");
  for (const text of numberedTexts(1, 60)) await host.send("general", text);
  const { page } = await loggedInPerson(fixture.browser, server.url, "Linus");
  await chatPage(page).message("message 60").waitFor();
  await scrollUp(page, 400);
  const before = await topOf(page, "message 48");
  await server.restart();
  await host.send("general", "after the restart");
  await page.getByRole("button", { name: "1 new message" }).waitFor();
  expect(await topOf(page, "message 48")).toBeCloseTo(before, 0);
  await page.getByRole("button", { name: "1 new message" }).click();
  await chatPage(page).message("after the restart").waitFor();
  await sendMessage(page, "good");
  await chatPage(page).message("good").waitFor();
  expect((await texts(page)).slice(-3)).toEqual(["message 60", "after the restart", "good"]);
});

it("the list catches up with more than a thousand changes, and scrolls without gaps", async () => {
  const path = await createChannel("archive");
  const proxy = await startUnreliableProxy(fixture.url);
  await sendAll("archive", numberedTexts(1, 30));
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Hopper", { path });
  await chatPage(page).message("message 30").waitFor();
  proxy.close();
  await sendAll("archive", numberedTexts(31, 1_100));
  proxy.open();
  // The list opens at the first missed message.
  await chatPage(page).message("message 31").waitFor();
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await chatPage(page).message("message 1100").waitFor();
  await chatPage(page).message("message 30").waitFor({ state: "detached" });
  await scrollUntil(page, chatPage(page).message("message 900"), -900);
  const all = await texts(page);
  const loadedTexts = all.slice(all.indexOf("message 900"));
  expect(loadedTexts).toEqual(numberedTexts(900, 899 + loadedTexts.length));
});

it("messages over the rate limit are all sent, in order", async () => {
  const server = await startServer({ environment: { MESSAGE_BURST: "5", MESSAGE_RATE: "5" } });
  const host = await member(server.url, "Host");
  const { page } = await loggedInPerson(fixture.browser, server.url, "Noether");
  for (const text of numberedTexts(1, 12)) await sendMessage(page, text);
  await page.waitForFunction(() => document.querySelectorAll("[role=log] .prose").length === 12);
  const history = async () => {
    const { body } = await host.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
    return body.messages.map(({ text }) => text);
  };
  await waitUntil(async () => (await history()).length === 12);
  expect(await history()).toEqual(numberedTexts(1, 12));
  expect(await page.getByText("Not sent").count()).toBe(0);
});
