import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import { enter, personInside, readBack, seen, settled, say } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { connect } from "#tests/support/socket";
import { until } from "#tests/support/until";

const place = serverAndBrowser();
let ada: Visitor;
beforeAll(async () => {
  ada = await member(place.url, "Ada");
  await room("long", 400);
});

/** A channel in which a number of messages were said. */
async function room(name: string, count: number): Promise<string> {
  await ada.post("/api/channels", { name });
  await write(name, 1, count);
  return `/c/${name}`;
}

/** All at once over one socket: the server takes them in their order. */
async function write(channel: string, from: number, to: number): Promise<void> {
  const socket = await connect(ada);
  const texts = Array.from({ length: to - from + 1 }, (_, index) => `message ${from + index}`);
  await Promise.all(texts.map((text) => socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text })));
  socket.disconnect();
}

const marked = (page: Page) => seen(page).messages.locator("[aria-current=location]");
const newLine = (page: Page) => seen(page).messages.getByRole("separator", { name: "New messages" });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Whether something stands within the view of the list. */
const inView = (page: Page, text: string) =>
  seen(page)
    .message(text)
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const view = element.closest("[role=log]")!.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });

/** What a member has not read of a channel, as the server knows it. */
async function unread(page: Page, slug: string): Promise<number | undefined> {
  const answer = await page.request.get("/api/channels");
  const { channels }: { channels: { slug: string; unread: number }[] } = await answer.json();
  return channels.find((channel) => channel.slug === slug)?.unread;
}

it("a link leads to its message, through the name screen, marks it and gives it the focus", async () => {
  const { page, complaints } = await personInside(place.browser, place.url, "Grace", { path: "/c/long/200" });
  await marked(page).getByText("message 200", { exact: true }).waitFor();
  await until(() => inView(page, "message 200"));
  expect(await marked(page).count()).toBe(1);
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "location");
  expect(await seen(page).message("message 400").count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/c/long/200");
  expect(complaints).toEqual([]);
});

it("the first picture of a link shows its message already, and nothing moves when the page comes to life", async () => {
  const { page } = await personInside(place.browser, place.url, "Lovelace", { path: "/c/long" });
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/c/long/200", { waitUntil: "domcontentloaded" });
  await seen(page).message("message 200").waitFor();
  expect(await inView(page, "message 200")).toBe(true);
  const before = await seen(page).message("message 200").boundingBox();
  await page.unroute("**/*.js");
  await page.goto("/c/long/200");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "location");
  expect((await seen(page).message("message 200").boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
});

it("from a link one reads on in both directions, to both ends", async () => {
  const { page } = await personInside(place.browser, place.url, "Hopper", { path: "/c/long/200" });
  await until(() => inView(page, "message 200"));
  await seen(page).messages.hover();
  const wheel = async (by: number, text: string) => {
    while ((await seen(page).message(text).count()) === 0) {
      await page.mouse.wheel(0, by);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };
  await wheel(-500, "message 1");
  await wheel(500, "message 400");
});

it("back and forward lead from message to message and from channel to channel", async () => {
  const { page } = await personInside(place.browser, place.url, "Linus", { path: "/c/long/50" });
  await until(() => inView(page, "message 50"));
  await seen(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await page.goBack();
  await until(() => inView(page, "message 50"));
  await marked(page).getByText("message 50", { exact: true }).waitFor();
  await page.goForward();
  await page.waitForURL("**/c/general");
  await seen(page).heading.getByText("general").waitFor();
});

it("a link to a message that there is not says so, and shows the latest; one to a deleted one shows what is left", async () => {
  const { page } = await personInside(place.browser, place.url, "Noether", { path: "/c/long/9999" });
  const sentence = page.getByText("There is no message 9999 in this channel. These are the latest ones.");
  await sentence.waitFor();
  expect(await inView(page, "message 400")).toBe(true);
  await button(page, "All right").click();
  await sentence.waitFor({ state: "detached" });

  await ada.post("/api/channels", { name: "regret" });
  const { body } = await ada.send("regret", "no");
  await ada.request("DELETE", `/api/channels/regret/messages/${body.message.id}`);
  await page.goto("/c/regret/1");
  await marked(page)
    .getByText(/deleted/)
    .waitFor();
  const answer = await page.goto("/c/regret/first");
  expect(answer?.status()).toBe(404);
});

it("a channel opens at the first unread message, under a line that stays until one leaves", async () => {
  const path = await room("news", 60);
  const { page } = await personInside(place.browser, place.url, "Turing", { path });
  await until(async () => (await unread(page, "news")) === 0);
  expect(await newLine(page).count()).toBe(0);
  await seen(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await write("news", 61, 200);

  await page.goto("/c/news");
  await newLine(page).waitFor();
  await until(() => inView(page, "message 61"));
  expect(await seen(page).message("message 200").count()).toBe(0);
  const line = await newLine(page).boundingBox();
  const first = await seen(page).message("message 61").boundingBox();
  expect(line!.y).toBeLessThan(first!.y);
  // What stood in view is read, and the rest is not.
  await until(async () => (await unread(page, "news"))! < 140);
  expect(await unread(page, "news")).toBeGreaterThan(60);

  await button(page, /To the latest/).click();
  await until(async () => (await unread(page, "news")) === 0);
  await readBack(page, 300);
  await seen(page).channel("general").click();
  await seen(page).channel("news").click();
  await seen(page).heading.getByText("news").waitFor();
  await seen(page).messages.waitFor();
  expect(await newLine(page).count()).toBe(0);
});

it("coming back to a channel one is where one was reading", async () => {
  const { page } = await personInside(place.browser, place.url, "Curie", { path: "/c/long" });
  await seen(page).message("message 400").waitFor();
  await readBack(page, 900);
  const text = await page.evaluate(() => {
    const view = document.querySelector("[role=log]")!.getBoundingClientRect();
    const rows = [...document.querySelectorAll("[role=log] .prose")];
    return rows.find((row) => row.getBoundingClientRect().top > view.top + 100)?.textContent ?? "";
  });
  const before = await seen(page).message(text).boundingBox();
  await seen(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await seen(page).channel("long").click();
  await seen(page).message(text).waitFor();
  expect((await seen(page).message(text).boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
});

it("a channel made since one came opens at its first message, and only what stood in view counts as read", async () => {
  const { page } = await personInside(place.browser, place.url, "Hilbert");
  await room("fresh", 120);
  await seen(page)
    .channel(/fresh.*120 unread/)
    .click();
  await newLine(page).waitFor();
  await until(() => inView(page, "message 1"));
  await until(async () => (await unread(page, "fresh"))! < 120);
  expect(await unread(page, "fresh")).toBeGreaterThan(40);
});

it("coming back where others have written one is at the first unread message, wherever one was reading", async () => {
  const path = await room("busy", 120);
  const { page } = await personInside(place.browser, place.url, "Bernoulli", { path });
  await seen(page).message("message 120").waitFor();
  const comeBackTo = async (first: number) => {
    await seen(page).channel("general").click();
    await page.waitForURL("**/c/general");
    await write("busy", first, first + 119);
    await seen(page)
      .channel(/busy.*120 unread/)
      .click();
    await newLine(page).waitFor();
    await until(() => inView(page, `message ${first}`));
    await until(async () => (await unread(page, "busy"))! < 120);
    expect(await unread(page, "busy")).toBeGreaterThan(40);
    await button(page, /To the latest/).click();
    await until(async () => (await unread(page, "busy")) === 0);
  };
  await readBack(page, 900);
  await comeBackTo(121);
  await seen(page).message("message 240").waitFor();
  await comeBackTo(241);
});

it("a channel seen before shows its messages in the frame in which one comes back, or the next", async () => {
  const { page } = await personInside(place.browser, place.url, "Franklin", { path: "/c/long" });
  await seen(page).message("message 400").waitFor();
  await seen(page).channel("general").click();
  await page.waitForURL("**/c/general");
  const shown = await seen(page)
    .channel("long")
    .evaluate(async (link: HTMLElement) => {
      link.click();
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return document.querySelector("[role=log]")?.textContent?.includes("message 400");
    });
  expect(shown).toBe(true);
});

it("holds few rows of many in the page, and copies also those between", async () => {
  const { page } = await personInside(place.browser, place.url, "Gauss", {
    path: "/c/long",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await seen(page).message("message 400").waitFor();
  const article = (text: string) => seen(page).messages.getByRole("article").filter({ hasText: text });
  const begin = await article("message 399").elementHandle();
  await begin!.evaluate((element) => getSelection()!.setBaseAndExtent(element, 0, element, element.childNodes.length));
  await seen(page).messages.hover();
  while ((await seen(page).message("message 300").count()) === 0) {
    await page.mouse.wheel(0, -500);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await seen(page).messages.getByRole("article").count()).toBeLessThan(120);
  await seen(page)
    .message("message 300")
    .evaluate((element) => {
      const { anchorNode } = getSelection()!;
      getSelection()!.setBaseAndExtent(anchorNode!, 0, element, 0);
    });
  await page.keyboard.press("ControlOrMeta+C");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(100);
  expect(lines[0]).toMatch(/^Ada, \d+:\d\d.*: message 300$/);
  expect(lines[99]).toMatch(/: message 399$/);
});

it("what one sends brings one to the end from anywhere", async () => {
  const path = await room("far", 150);
  const { page } = await newPerson(place.browser, place.url);
  await enter(page, "Euler", `${path}/20`);
  await until(() => inView(page, "message 20"));
  await say(page, "from up here");
  await settled(page, "from up here");
  await until(() => inView(page, "from up here"));
});
