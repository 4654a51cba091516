import type { Page } from "playwright-core";
import { chatPage, scrollUp } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { isInView, numberedChannels } from "#tests/support/numbered-channels";
import { waitUntil } from "#tests/support/wait-until";

const fixture = numberedChannels();

const unreadDivider = (page: Page) => chatPage(page).messages.getByRole("separator", { name: "New messages" });

/** The channel's unread count on the server. */
async function unreadCount(page: Page, slug: string): Promise<number | undefined> {
  const response = await page.request.get("/api/channels");
  const { channels }: { channels: { slug: string; unread: number }[] } = await response.json();
  return channels.find((channel) => channel.slug === slug)?.unread;
}

it("a channel opens at the first unread message, below a divider that stays until one leaves", async () => {
  const path = await fixture.createNumberedChannel("news", 60);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
  await waitUntil(async () => (await unreadCount(page, "news")) === 0);
  expect(await unreadDivider(page).count()).toBe(0);
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await fixture.sendNumbered("news", 61, 200);

  await page.goto("/c/news");
  await unreadDivider(page).waitFor();
  await waitUntil(() => isInView(page, "message 61"));
  expect(await chatPage(page).message("message 200").count()).toBe(0);
  const dividerBox = await unreadDivider(page).boundingBox();
  const firstBox = await chatPage(page).message("message 61").boundingBox();
  expect(dividerBox!.y).toBeLessThan(firstBox!.y);
  // Only the messages in view are marked as read.
  await waitUntil(async () => (await unreadCount(page, "news"))! < 140);
  expect(await unreadCount(page, "news")).toBeGreaterThan(60);

  await page.getByRole("button", { name: /Jump to latest/ }).click();
  await waitUntil(async () => (await unreadCount(page, "news")) === 0);
  await scrollUp(page, 300);
  await chatPage(page).channel("general").click();
  await chatPage(page).channel("news").click();
  await chatPage(page).heading.getByText("news").waitFor();
  await chatPage(page).messages.waitFor();
  expect(await unreadDivider(page).count()).toBe(0);
});

it("returning to a channel restores the reading position", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Curie", {
    path: await fixture.createNumberedChannel("long", 400),
  });
  await chatPage(page).message("message 400").waitFor();
  await scrollUp(page, 900);
  const text = await page.evaluate(() => {
    const view = document.querySelector("[role=log]")!.getBoundingClientRect();
    const rows = [...document.querySelectorAll("[role=log] .prose")];
    return rows.find((row) => row.getBoundingClientRect().top > view.top + 100)?.textContent ?? "";
  });
  const before = await chatPage(page).message(text).boundingBox();
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await chatPage(page).channel("long").click();
  await chatPage(page).message(text).waitFor();
  expect((await chatPage(page).message(text).boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
});

it("a channel created since the login opens at its first message, and only messages in view are marked as read", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hilbert");
  await fixture.createNumberedChannel("fresh", 120);
  await chatPage(page)
    .channel(/fresh.*120 unread/)
    .click();
  await unreadDivider(page).waitFor();
  await waitUntil(() => isInView(page, "message 1"));
  await waitUntil(async () => (await unreadCount(page, "fresh"))! < 120);
  expect(await unreadCount(page, "fresh")).toBeGreaterThan(40);
});

it("returning to a channel with new messages opens it at the first unread one", async () => {
  const path = await fixture.createNumberedChannel("busy", 120);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Bernoulli", { path });
  await chatPage(page).message("message 120").waitFor();
  const expectReturnTo = async (first: number) => {
    await chatPage(page).channel("general").click();
    await page.waitForURL("**/c/general");
    await fixture.sendNumbered("busy", first, first + 119);
    await chatPage(page)
      .channel(/busy.*120 unread/)
      .click();
    await unreadDivider(page).waitFor();
    await waitUntil(() => isInView(page, `message ${first}`));
    await waitUntil(async () => (await unreadCount(page, "busy"))! < 120);
    expect(await unreadCount(page, "busy")).toBeGreaterThan(40);
    await page.getByRole("button", { name: /Jump to latest/ }).click();
    await waitUntil(async () => (await unreadCount(page, "busy")) === 0);
  };
  await scrollUp(page, 900);
  await expectReturnTo(121);
  await chatPage(page).message("message 240").waitFor();
  await expectReturnTo(241);
});

it.each(["opened while offline", "open when going offline"])(
  "a channel at its end, %s, goes to the first unread message when the network is back",
  async (when) => {
    const name = when.replaceAll(" ", "-");
    const path = await fixture.createNumberedChannel(name, 60);
    const person = await loggedInPerson(fixture.browser, fixture.url, `Somebody ${when.split(" ")[0]}`, { path });
    const { page, context } = person;
    await waitUntil(async () => (await unreadCount(page, name)) === 0);
    const isFirst = when.startsWith("opened");
    if (isFirst) await chatPage(page).channel("general").click();
    if (isFirst) await page.waitForURL("**/c/general");
    await goOffline(person);
    if (isFirst) await chatPage(page).channel(name).click();
    await chatPage(page).message("message 60").waitFor();
    await fixture.sendNumbered(name, 61, 180);
    await context.setOffline(false);

    await unreadDivider(page).waitFor();
    await waitUntil(() => isInView(page, "message 61"));
    await chatPage(page).message("message 180").waitFor({ state: "detached" });
    await waitUntil(async () => (await unreadCount(page, name))! < 120);
    expect(await unreadCount(page, name)).toBeGreaterThan(40);
    await page.getByRole("button", { name: /Jump to latest/ }).click();
    await waitUntil(async () => (await unreadCount(page, name)) === 0);
    await page.getByRole("button", { name: /Jump to latest/ }).waitFor({ state: "detached" });

    // When all new messages fit in the view, the list stays at its end.
    await goOffline(person);
    await fixture.sendNumbered(name, 181, 182);
    await context.setOffline(false);
    await waitUntil(() => isInView(page, "message 182"));
    await waitUntil(async () => (await unreadCount(page, name)) === 0);
    const dividerBox = await unreadDivider(page).boundingBox();
    expect(dividerBox!.y).toBeLessThan((await chatPage(page).message("message 181").boundingBox())!.y);
    expect(dividerBox!.y).toBeGreaterThan((await chatPage(page).message("message 180").boundingBox())!.y);
  },
);
