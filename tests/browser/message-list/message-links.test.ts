import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { chatPage, scrollUntil, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendMessage, waitForAck } from "#tests/support/sent-messages";
import { isInView, numberedChannels } from "#tests/support/numbered-channels";
import { waitUntil } from "#tests/support/wait-until";

const fixture = numberedChannels();
beforeAll(async () => {
  await fixture.createNumberedChannel("long", 400);
});

const linkedMessage = (page: Page) => chatPage(page).messages.locator("[aria-current=location]");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

it("a link leads through the login screen to its message, highlights and focuses it", async () => {
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: "/c/long/200" });
  await linkedMessage(page).getByText("message 200", { exact: true }).waitFor();
  await waitUntil(() => isInView(page, "message 200"));
  expect(await linkedMessage(page).count()).toBe(1);
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "location");
  expect(await chatPage(page).message("message 400").count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/c/long/200");
  expect(consoleErrors).toEqual([]);
});

it("the server's HTML for a link shows its message, which hydration does not move", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path: "/c/long" });
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/c/long/200", { waitUntil: "domcontentloaded" });
  await chatPage(page).message("message 200").waitFor();
  expect(await isInView(page, "message 200")).toBe(true);
  const before = await chatPage(page).message("message 200").boundingBox();
  await page.unroute("**/*.js");
  await page.goto("/c/long/200");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "location");
  expect((await chatPage(page).message("message 200").boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
});

it("the list can be scrolled from a linked message to both ends", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path: "/c/long/200" });
  await waitUntil(() => isInView(page, "message 200"));
  await scrollUntil(page, chatPage(page).message("message 1"), -500);
  await scrollUntil(page, chatPage(page).message("message 400"), 500);
});

it("a link to a message near the end never scrolls after the first paint", async () => {
  const path = await fixture.createNumberedChannel("pier", 60);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Germain", { path });
  await page.addInitScript(() => {
    const tops = new Set<number>();
    Object.assign(window, { tops });
    const recordTop = () => {
      const list = document.querySelector("[role=log]");
      if (list && document.getElementById("placed")) tops.add(Math.round(list.scrollTop));
      requestAnimationFrame(recordTop);
    };
    requestAnimationFrame(recordTop);
  });
  for (let seq = 40; seq <= 52; seq += 1) {
    await page.goto(`${path}/${seq}`);
    await waitForChat(page);
    expect(await page.evaluate(() => [...Reflect.get(window, "tops")])).toHaveLength(1);
  }
});

it("back and forward lead to linked messages and channels", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path: "/c/long/50" });
  await waitUntil(() => isInView(page, "message 50"));
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await page.goBack();
  await waitUntil(() => isInView(page, "message 50"));
  await linkedMessage(page).getByText("message 50", { exact: true }).waitFor();
  await page.goForward();
  await page.waitForURL("**/c/general");
  await chatPage(page).heading.getByText("general").waitFor();
});

it("a link to a missing message says so and shows the latest, and a link to a deleted one leads to its place", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path: "/c/long/9999" });
  const notice = page.getByText("Message 9999 isn’t in this channel. Here are the latest.");
  await notice.waitFor();
  expect(await isInView(page, "message 400")).toBe(true);
  await button(page, "OK").click();
  await notice.waitFor({ state: "detached" });

  await fixture.host.post("/api/channels", { name: "regret" });
  const { body } = await fixture.host.send("regret", "no");
  await fixture.host.request("DELETE", `/api/channels/regret/messages/${body.message.id}`);
  await page.goto("/c/regret/1");
  await linkedMessage(page)
    .getByText(/deleted/)
    .waitFor();
  const response = await page.goto("/c/regret/first");
  expect(response?.status()).toBe(404);
});

it("a channel opened before shows its messages within two frames", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path: "/c/long" });
  await chatPage(page).message("message 400").waitFor();
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  const shown = await chatPage(page)
    .channel("long")
    .evaluate(async (link: HTMLElement) => {
      link.click();
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return document.querySelector("[role=log]")?.textContent?.includes("message 400");
    });
  expect(shown).toBe(true);
});

it("the list renders few of many rows, and copying includes those between", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", {
    path: "/c/long",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await chatPage(page).message("message 400").waitFor();
  const article = (text: string) => chatPage(page).messages.getByRole("article").filter({ hasText: text });
  const firstRow = await article("message 399").elementHandle();
  await firstRow!.evaluate((element) =>
    getSelection()!.setBaseAndExtent(element, 0, element, element.childNodes.length),
  );
  await scrollUntil(page, chatPage(page).message("message 300"), -500);
  expect(await chatPage(page).messages.getByRole("article").count()).toBeLessThan(120);
  await chatPage(page)
    .message("message 300")
    .evaluate((element) => {
      const { anchorNode } = getSelection()!;
      getSelection()!.setBaseAndExtent(anchorNode!, 0, element, 0);
    });
  await page.keyboard.press("ControlOrMeta+C");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(100);
  expect(lines[0]).toMatch(/^Host, \d+:\d\d.*: message 300$/);
  expect(lines[99]).toMatch(/: message 399$/);
});

it("sending a message scrolls to the end from anywhere", async () => {
  const path = await fixture.createNumberedChannel("far", 150);
  const { page } = await newPerson(fixture.browser, fixture.url);
  await logIn(page, "Euler", `${path}/20`);
  await waitUntil(() => isInView(page, "message 20"));
  await sendMessage(page, "from up here");
  await waitForAck(page, "from up here");
  await waitUntil(() => isInView(page, "from up here"));
});
