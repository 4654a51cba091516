import type { Locator, Page } from "playwright-core";
import type { Message } from "#lib/contract/message";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, scrollUp } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";

const fixture = serverWithHost();
const book = "book";
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Varies in length, so that the rows' heights change with the width. */
const line = (number: number) => `line ${number} of a book${" that one reads on a journey".repeat(number % 7)}`;

beforeAll(async () => {
  await fixture.createChannelPath(book);
  for (let number = 1; number <= 90; number += 1) await fixture.host.send(book, line(number));
});

/** Changes of layout that the reader did not ask for. */
const disturbances = [
  {
    name: "the window is made narrower and wider again",
    people: { reader: "Ada", follower: "Grace" },
    options: desktop,
    steps: [
      (page: Page) => page.setViewportSize({ width: 700, height: 800 }),
      (page: Page) => page.setViewportSize(desktop.viewport),
    ],
  },
  {
    name: "the phone is turned and turned back",
    people: { reader: "Turing", follower: "Noether" },
    options: phone,
    steps: [
      (page: Page) => page.setViewportSize({ width: 844, height: 390 }),
      (page: Page) => page.setViewportSize(phone.viewport),
    ],
  },
  {
    name: "the touch keyboard opens and closes",
    people: { reader: "Curie", follower: "Franklin" },
    options: phone,
    // As a browser does that resizes its content (phone.test.ts).
    steps: [
      (page: Page) => page.setViewportSize({ width: 390, height: 480 }),
      (page: Page) => page.setViewportSize(phone.viewport),
    ],
  },
  {
    name: "a font loads late and the text becomes larger",
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

/** Waits until the list has reacted and been painted. */
const waitForPaint = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Does something that changes the list's layout, and waits for the change. */
async function disturb(page: Page, step: (page: Page) => Promise<unknown>): Promise<void> {
  const before = await chatPage(page).messages.evaluate((list) => [list.clientHeight, list.scrollHeight]);
  await step(page);
  await page.waitForFunction(([height, all]) => {
    const list = document.querySelector("[role=log]")!;
    return list.clientHeight !== height || list.scrollHeight !== all;
  }, before);
  await waitForPaint(page);
}

/** Scrolls up until the upper edge of the view cuts through a message. @returns its number */
async function scrollIntoMessage(page: Page): Promise<number> {
  await scrollUp(page, 1_600);
  const text = await chatPage(page).messages.evaluate((list) => {
    const edge = list.getBoundingClientRect().top;
    const articles = [...list.querySelectorAll("article")];
    const cut = articles.find((each) => each.getBoundingClientRect().bottom > edge)!;
    const { top, height } = cut.getBoundingClientRect();
    list.scrollTop += top + height / 2 - edge;
    return cut.textContent;
  });
  await waitForPaint(page);
  return Number(/line (\d+) of/.exec(text)?.[1]);
}

/** The distance from the upper edge of the view to the end of a message, in pixels. */
const offsetOf = (page: Page, number: number): Promise<number> =>
  article(page, number).evaluate((each) => {
    const list = each.closest("[role=log]")!;
    return each.getBoundingClientRect().bottom - list.getBoundingClientRect().top;
  });

/** Within a pixel, since browsers scroll by whole pixels. */
async function expectOffset(page: Page, number: number, before: number): Promise<void> {
  expect(Math.abs((await offsetOf(page, number)) - before)).toBeLessThanOrEqual(1);
}

/** Expects the end of the list to be in view. */
async function expectAtEnd(page: Page): Promise<void> {
  const below = await article(page, 90).evaluate((each) => {
    const list = each.closest("[role=log]")!;
    return { gap: list.getBoundingClientRect().bottom - each.getBoundingClientRect().bottom, from: list.scrollTop };
  });
  expect(below.gap).toBeGreaterThanOrEqual(0);
  expect(Math.abs(below.from)).toBeLessThanOrEqual(1);
}

describe.each(disturbances)("when $name", ({ people: { reader, follower }, options, steps }) => {
  it("the reading position stays", async () => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, reader, { ...options, path: `/c/${book}` });
    const number = await scrollIntoMessage(page);
    const before = await offsetOf(page, number);
    for (const step of steps) {
      await disturb(page, step);
      await expectOffset(page, number, before);
    }
  });

  it("a list at its end stays there", async () => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, follower, { ...options, path: `/c/${book}` });
    await article(page, 90).waitFor();
    for (const step of steps) {
      await disturb(page, step);
      await expectAtEnd(page);
    }
    expect(await page.getByRole("button", { name: "Jump to latest" }).count()).toBe(0);
  });
});

it("reactions, edits and deletions above the view do not move the reading position", async () => {
  const slug = "busy-book";
  await fixture.createChannelPath(slug);
  for (let number = 1; number <= 60; number += 1) await fixture.host.send(slug, line(number));
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { ...desktop, path: `/c/${slug}` });
  const number = await scrollIntoMessage(page);
  const before = await offsetOf(page, number);
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
    await expectOffset(page, number, before);
  }
  await send("PATCH", pathOf(number - 1), { text: `line ${number - 1} of a book\n${"and one more\n".repeat(12)}` });
  await article(page, number - 1)
    .getByText("edited")
    .waitFor({ state: "attached" });
  await expectOffset(page, number, before);
  await fixture.host.request("DELETE", pathOf(number - 2));
  await article(page, number - 2).waitFor({ state: "detached" });
  await waitForPaint(page);
  await expectOffset(page, number, before);
});

it("a list at its end stays there when the last message grows", async () => {
  const slug = "last-page";
  await fixture.createChannelPath(slug);
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

it("turning the phone within a message longer than the screen keeps the reading position", async () => {
  const path = await fixture.createChannelPath("one-breath");
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
  await waitForPaint(page);
  // The share above the view, and the share of one line.
  const position = () =>
    long.evaluate((each) => {
      const { top, height } = each.getBoundingClientRect();
      return { share: (each.closest("[role=log]")!.getBoundingClientRect().top - top) / height, line: 22 / height };
    });
  const before = await position();
  expect(before.share).toBeGreaterThan(0.2);
  for (const size of [{ width: 844, height: 390 }, phone.viewport]) {
    await disturb(page, () => page.setViewportSize(size));
    const after = await position();
    expect(Math.abs(after.share - before.share)).toBeLessThan(2 * Math.max(after.line, before.line));
  }
});
