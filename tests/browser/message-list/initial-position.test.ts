import type { Page } from "playwright-core";
import { goOffline, loggedInPerson, scrollUp, chatPage } from "#tests/support/chat-page";
import { isInView, numberedChannels } from "#tests/support/numbered-channels";
import { waitUntil } from "#tests/support/wait-until";

const fixture = numberedChannels();

const newLine = (page: Page) => chatPage(page).messages.getByRole("separator", { name: "New messages" });

/** What a member has not read of a channel, as the server knows it. */
async function unread(page: Page, slug: string): Promise<number | undefined> {
  const answer = await page.request.get("/api/channels");
  const { channels }: { channels: { slug: string; unread: number }[] } = await answer.json();
  return channels.find((channel) => channel.slug === slug)?.unread;
}

it("a channel opens at the first unread message, under a line that stays until one leaves", async () => {
  const path = await fixture.createNumberedChannel("news", 60);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
  await waitUntil(async () => (await unread(page, "news")) === 0);
  expect(await newLine(page).count()).toBe(0);
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await fixture.sendNumbered("news", 61, 200);

  await page.goto("/c/news");
  await newLine(page).waitFor();
  await waitUntil(() => isInView(page, "message 61"));
  expect(await chatPage(page).message("message 200").count()).toBe(0);
  const line = await newLine(page).boundingBox();
  const first = await chatPage(page).message("message 61").boundingBox();
  expect(line!.y).toBeLessThan(first!.y);
  // What stood in view is read, and the rest is not.
  await waitUntil(async () => (await unread(page, "news"))! < 140);
  expect(await unread(page, "news")).toBeGreaterThan(60);

  await page.getByRole("button", { name: /Jump to latest/ }).click();
  await waitUntil(async () => (await unread(page, "news")) === 0);
  await scrollUp(page, 300);
  await chatPage(page).channel("general").click();
  await chatPage(page).channel("news").click();
  await chatPage(page).heading.getByText("news").waitFor();
  await chatPage(page).messages.waitFor();
  expect(await newLine(page).count()).toBe(0);
});

it("coming back to a channel one is where one was reading", async () => {
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

it("a channel made since one came opens at its first message, and only what stood in view counts as read", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hilbert");
  await fixture.createNumberedChannel("fresh", 120);
  await chatPage(page)
    .channel(/fresh.*120 unread/)
    .click();
  await newLine(page).waitFor();
  await waitUntil(() => isInView(page, "message 1"));
  await waitUntil(async () => (await unread(page, "fresh"))! < 120);
  expect(await unread(page, "fresh")).toBeGreaterThan(40);
});

it("coming back where others have written one is at the first unread message, wherever one was reading", async () => {
  const path = await fixture.createNumberedChannel("busy", 120);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Bernoulli", { path });
  await chatPage(page).message("message 120").waitFor();
  const comeBackTo = async (first: number) => {
    await chatPage(page).channel("general").click();
    await page.waitForURL("**/c/general");
    await fixture.sendNumbered("busy", first, first + 119);
    await chatPage(page)
      .channel(/busy.*120 unread/)
      .click();
    await newLine(page).waitFor();
    await waitUntil(() => isInView(page, `message ${first}`));
    await waitUntil(async () => (await unread(page, "busy"))! < 120);
    expect(await unread(page, "busy")).toBeGreaterThan(40);
    await page.getByRole("button", { name: /Jump to latest/ }).click();
    await waitUntil(async () => (await unread(page, "busy")) === 0);
  };
  await scrollUp(page, 900);
  await comeBackTo(121);
  await chatPage(page).message("message 240").waitFor();
  await comeBackTo(241);
});

it.each(["opened while one was away", "open when one went away"])(
  "a channel at its end, %s, is at the first unread message when one comes back",
  async (when) => {
    const name = when.replaceAll(" ", "-");
    const path = await fixture.createNumberedChannel(name, 60);
    const person = await loggedInPerson(fixture.browser, fixture.url, `Somebody ${when.split(" ")[0]}`, { path });
    const { page, context } = person;
    await waitUntil(async () => (await unread(page, name)) === 0);
    const isFirst = when.startsWith("opened");
    if (isFirst) await chatPage(page).channel("general").click();
    if (isFirst) await page.waitForURL("**/c/general");
    await goOffline(person);
    if (isFirst) await chatPage(page).channel(name).click();
    await chatPage(page).message("message 60").waitFor();
    await fixture.sendNumbered(name, 61, 180);
    await context.setOffline(false);

    await newLine(page).waitFor();
    await waitUntil(() => isInView(page, "message 61"));
    await chatPage(page).message("message 180").waitFor({ state: "detached" });
    await waitUntil(async () => (await unread(page, name))! < 120);
    expect(await unread(page, name)).toBeGreaterThan(40);
    await page.getByRole("button", { name: /Jump to latest/ }).click();
    await waitUntil(async () => (await unread(page, name)) === 0);
    await page.getByRole("button", { name: /Jump to latest/ }).waitFor({ state: "detached" });

    // What all stands in view is simply new.
    await goOffline(person);
    await fixture.sendNumbered(name, 181, 182);
    await context.setOffline(false);
    await waitUntil(() => isInView(page, "message 182"));
    await waitUntil(async () => (await unread(page, name)) === 0);
    const line = await newLine(page).boundingBox();
    expect(line!.y).toBeLessThan((await chatPage(page).message("message 181").boundingBox())!.y);
    expect(line!.y).toBeGreaterThan((await chatPage(page).message("message 180").boundingBox())!.y);
  },
);
