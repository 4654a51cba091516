import type { Locator, Page } from "playwright-core";
import type { Message } from "#lib/contract/message";
import { serverWithHost } from "#tests/support/server-with-host";
import { loggedInPerson, scrollUp, chatPage } from "#tests/support/chat-page";

const fixture = serverWithHost();
const book = "book";
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Some take one line and some take many, and all are laid out anew when the width changes. */
const line = (number: number) => `line ${number} of a book${" that one reads on a journey".repeat(number % 7)}`;

beforeAll(async () => {
  await fixture.createChannel(book);
  for (let number = 1; number <= 90; number += 1) await fixture.host.send(book, line(number));
});

/** Everything that a browser does to a page without asking the reader. */
const disturbances = [
  {
    name: "the window becomes narrower, and wide again",
    people: { reader: "Ada", follower: "Grace" },
    options: desktop,
    steps: [
      (page: Page) => page.setViewportSize({ width: 700, height: 800 }),
      (page: Page) => page.setViewportSize(desktop.viewport),
    ],
  },
  {
    name: "the phone is turned, and turned back",
    people: { reader: "Turing", follower: "Noether" },
    options: phone,
    steps: [
      (page: Page) => page.setViewportSize({ width: 844, height: 390 }),
      (page: Page) => page.setViewportSize(phone.viewport),
    ],
  },
  {
    name: "the keyboard comes, and goes",
    people: { reader: "Curie", follower: "Franklin" },
    options: phone,
    // As a browser does that resizes its content, which the page asks for (phone.test.ts).
    steps: [
      (page: Page) => page.setViewportSize({ width: 390, height: 480 }),
      (page: Page) => page.setViewportSize(phone.viewport),
    ],
  },
  {
    name: "a font comes late, and the text becomes larger",
    people: { reader: "Gauss", follower: "Euler" },
    options: desktop,
    steps: [
      (page: Page) => page.evaluate(() => void (document.body.style.fontFamily = "monospace")),
      (page: Page) => page.evaluate(() => void (document.documentElement.style.fontSize = "125%")),
    ],
  },
];

const article = (page: Page, number: number): Locator =>
  chatPage(page)
    .messages.getByRole("article")
    .filter({ hasText: `line ${number} of` });

/** All that was to be done about what happened has been done, and painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Does something that lays the list out anew, and waits until it is. */
async function disturb(page: Page, step: (page: Page) => Promise<unknown>): Promise<void> {
  const before = await chatPage(page).messages.evaluate((list) => [list.clientHeight, list.scrollHeight]);
  await step(page);
  await page.waitForFunction(([height, all]) => {
    const list = document.querySelector("[role=log]")!;
    return list.clientHeight !== height || list.scrollHeight !== all;
  }, before);
  await painted(page);
}

/** Reads further up, where the upper edge of the view cuts a message in two. @returns its number */
async function readInTheMiddle(page: Page): Promise<number> {
  await scrollUp(page, 1_600);
  const text = await chatPage(page).messages.evaluate((list) => {
    const edge = list.getBoundingClientRect().top;
    const articles = [...list.querySelectorAll("article")];
    const cut = articles.find((each) => each.getBoundingClientRect().bottom > edge)!;
    const { top, height } = cut.getBoundingClientRect();
    list.scrollTop += top + height / 2 - edge;
    return cut.textContent;
  });
  await painted(page);
  return Number(/line (\d+) of/.exec(text)?.[1]);
}

/** How far the end of a message stands below the upper edge of the view. */
const placeOf = (page: Page, number: number): Promise<number> =>
  article(page, number).evaluate((each) => {
    const list = each.closest("[role=log]")!;
    return each.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
  });

/** Within a pixel: a browser scrolls by whole ones. */
async function expectAt(page: Page, number: number, before: number): Promise<void> {
  expect(Math.abs((await placeOf(page, number)) - before)).toBeLessThanOrEqual(1);
}

/** Whether the end of the list is what one sees. */
async function expectAtEnd(page: Page): Promise<void> {
  const below = await article(page, 90).evaluate((each) => {
    const list = each.closest("[role=log]")!;
    return { gap: list.getBoundingClientRect().bottom - each.getBoundingClientRect().bottom, from: list.scrollTop };
  });
  expect(below.gap).toBeGreaterThanOrEqual(0);
  expect(Math.abs(below.from)).toBeLessThanOrEqual(1);
}

describe.each(disturbances)("while $name", ({ people: { reader, follower }, options, steps }) => {
  it("what one reads stays where it is", async () => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, reader, { ...options, path: `/c/${book}` });
    const number = await readInTheMiddle(page);
    const before = await placeOf(page, number);
    for (const step of steps) {
      await disturb(page, step);
      await expectAt(page, number, before);
    }
  });

  it("the end stays in view for whoever is there", async () => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, follower, { ...options, path: `/c/${book}` });
    await article(page, 90).waitFor();
    for (const step of steps) {
      await disturb(page, step);
      await expectAtEnd(page);
    }
    expect(await page.getByRole("button", { name: "Jump to latest" }).count()).toBe(0);
  });
});

it("what others do above moves nothing: they react, write more, and take back", async () => {
  const slug = "busy-book";
  await fixture.createChannel(slug);
  for (let number = 1; number <= 60; number += 1) await fixture.host.send(slug, line(number));
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { ...desktop, path: `/c/${slug}` });
  const number = await readInTheMiddle(page);
  const before = await placeOf(page, number);
  const { body } = await fixture.host.get<{ messages: Message[] }>(`/api/channels/${slug}/messages?limit=60`);
  const pathOf = (wanted: number) =>
    `/api/channels/${slug}/messages/${body.messages.find(({ seq }) => seq === wanted)?.id}`;
  const send = (method: string, path: string, input: unknown) =>
    fixture.host.request(method, path, {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });

  for (const above of [1, 2, 3, 4]) {
    await send("PUT", `${pathOf(number - above)}/reactions`, { emoji: "🎉", on: true });
    await article(page, number - above)
      .getByRole("list", { name: "Reactions" })
      .waitFor({ state: "attached" });
    await expectAt(page, number, before);
  }
  await send("PATCH", pathOf(number - 1), { text: `line ${number - 1} of a book\n${"and one more\n".repeat(12)}` });
  await article(page, number - 1)
    .getByText("edited")
    .waitFor({ state: "attached" });
  await expectAt(page, number, before);
  await fixture.host.request("DELETE", pathOf(number - 2));
  await article(page, number - 2).waitFor({ state: "detached" });
  await painted(page);
  await expectAt(page, number, before);
});

it("at the end one sees what others add to the last message", async () => {
  const slug = "last-page";
  await fixture.createChannel(slug);
  for (let number = 1; number <= 40; number += 1) await fixture.host.send(slug, line(number));
  const last = await fixture.host.send(slug, line(90));
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { ...desktop, path: `/c/${slug}` });
  await article(page, 90).waitFor();
  const path = `/api/channels/${slug}/messages/${last.body.message.id}`;
  const send = (method: string, to: string, input: unknown) =>
    fixture.host.request(method, to, { headers: { "content-type": "application/json" }, body: JSON.stringify(input) });
  await send("PUT", `${path}/reactions`, { emoji: "🎉", on: true });
  await article(page, 90).getByRole("list", { name: "Reactions" }).waitFor();
  await expectAtEnd(page);
  await send("PATCH", path, { text: `line 90 of a book\n${"and one more\n".repeat(12)}` });
  await article(page, 90).getByText("edited").waitFor();
  await expectAtEnd(page);
});

it("turning the phone within a message that is longer than the screen, one reads on where one was", async () => {
  const path = await fixture.createChannel("one-breath");
  await fixture.host.send("one-breath", line(1));
  await fixture.host.send("one-breath", Array.from({ length: 650 }, (_, word) => word + 1).join(" "));
  for (let number = 3; number <= 8; number += 1) await fixture.host.send("one-breath", line(number));
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { ...phone, path });
  const long = chatPage(page).messages.getByRole("article").filter({ hasText: "649 650" });
  await long.evaluate((each) => {
    const { top, height } = each.getBoundingClientRect();
    each.closest("[role=log]")!.scrollTop += top + height * 0.4;
  });
  await page.getByRole("button", { name: "Jump to latest" }).waitFor();
  await painted(page);
  // The share of it that has been read, and what a line takes of it.
  const read = () =>
    long.evaluate((each) => {
      const { top, height } = each.getBoundingClientRect();
      return { share: (each.closest("[role=log]")!.getBoundingClientRect().top - top) / height, line: 22 / height };
    });
  const before = await read();
  expect(before.share).toBeGreaterThan(0.2);
  for (const size of [{ width: 844, height: 390 }, phone.viewport]) {
    await disturb(page, () => page.setViewportSize(size));
    const after = await read();
    expect(Math.abs(after.share - before.share)).toBeLessThan(2 * Math.max(after.line, before.line));
  }
});
