import type { Page } from "playwright-core";
import { attach } from "#tests/support/attaching";
import { accessibilityTree, violations } from "#tests/support/accessibility";
import { sendPlates } from "#tests/support/album";
import { newPerson } from "#tests/support/browser";
import { hostedPlace } from "#tests/support/hosted-place";
import { lookAt } from "#tests/support/lightbox";
import { arrival, enter, goOffline, personInside, say, sayAndSettle, seen } from "#tests/support/page";
import { pictures } from "#tests/support/pictures";

const place = hostedPlace();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const rich = "**Bold**, `code`, <https://example.org> and\n\n> a quote\n\n- a list\n\n```js\nconst code = 1;\n```";

describe("axe finds nothing", () => {
  it("at the door, and where there is nothing", async () => {
    const { page } = await newPerson(place.browser, place.url);
    await page.goto("/c/general");
    expect(await violations(page)).toEqual([]);
    await seen(page).nameField.fill("Host");
    await page.getByRole("button", { name: "Host 2" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto("/nowhere/at/all");
    await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("where one reads, writes and edits", async () => {
    const path = await place.room("reading");
    const { page } = await personInside(place.browser, place.url, "Ada", { path });
    expect(await violations(page)).toEqual([]);
    await place.host.send("reading", rich);
    await place.host.send("reading", "And something else");
    await seen(page).message("And something else").waitFor();
    await sayAndSettle(page, "My own");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "More about your message" }).click();
    await page.getByRole("menu").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Edit message" }).click();
    await page.getByRole("textbox", { name: "Edit message" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("among images", async () => {
    const path = await place.room("plates");
    await sendPlates(place.host, "plates", 1, 2, "Two");
    const { page } = await personInside(place.browser, place.url, "Grace", { path });
    await attach(page, [await pictures.png(), await pictures.png()]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Images of this channel" }).click();
    await page
      .getByRole("complementary", { name: /^Images of/ })
      .getByRole("img")
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await lookAt(page, "plate 1");
    expect(await violations(page)).toEqual([]);
  });

  it("among people", async () => {
    const path = await place.room("people");
    const { page } = await personInside(place.browser, place.url, "Linus", { path });
    await sayAndSettle(page, "I am new");
    await page.getByRole("button", { name: /Show who$/ }).click();
    const own = page.getByRole("dialog", { name: "Who is here" }).getByRole("button", { name: "Linus" });
    await own.waitFor();
    expect(await violations(page)).toEqual([]);
    await own.click();
    await page.getByRole("dialog", { name: "About Linus" }).getByRole("link", { name: "#people" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("where something is missing or was refused", async () => {
    const path = await place.room("lost");
    await place.host.send("lost", "the only one");
    const person = await personInside(place.browser, place.url, "Noether", { path: `${path}/7` });
    const { page } = person;
    await page.getByText(/There is no message 7/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto("/c/nobody-made-it");
    await page.getByRole("button", { name: "Create it" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(path);
    await arrival(page);
    await goOffline(person);
    await say(page, "later");
    await page.getByText(/1 message will go out/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("on the phone, in the drawer too, and from right to left", async () => {
    for (const locale of ["en-GB", "ar-XB"]) {
      const { page } = await newPerson(place.browser, place.url, { ...phone, locale });
      await page.goto("/c/general");
      await page.getByRole("textbox").fill(`Curie ${locale.slice(0, 2)}`);
      await page.keyboard.press("Enter");
      await page.getByRole("log").waitFor();
      const opener = page.locator("header button").first();
      // Who is here is known once the page is alive.
      await page.locator("header [aria-haspopup=dialog]").waitFor();
      expect(await violations(page)).toEqual([]);
      await opener.tap();
      await page.getByRole("navigation").waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});

it("a new message by another is read out once; neither history nor one's own words are", async () => {
  const path = await place.room("hall");
  await place.host.send("hall", "long ago");
  const { page } = await personInside(place.browser, place.url, "Turing", { path });
  await sayAndSettle(page, "my own words");
  await place.host.send("hall", "Good morning");
  await heard(page, "Host: Good morning");
  expect(await spoken(page)).toEqual(["Host: Good morning"]);
  const list = (await accessibilityTree(page)).find(({ role }) => role === "log");
  expect(list?.name).toBe("Messages");
  expect(list?.live).not.toBe("polite");
});

it("many messages at once are only counted", async () => {
  const path = await place.room("crowd");
  const { page, context } = await personInside(place.browser, place.url, "Gauss", { path });
  await goOffline({ page, context });
  for (let number = 1; number <= 5; number += 1) await place.host.send("crowd", `word ${number}`);
  await context.setOffline(false);
  await heard(page, "5 new messages from Host");
  expect(await spoken(page)).toEqual(["5 new messages from Host"]);
});

it("at 400 % nothing has to be scrolled sideways", async () => {
  const zoomed = { viewport: { width: 320, height: 256 } };
  const path = await place.room("A-channel-with-a-name-that-is-longer-than-the-window-is-wide");
  const { page } = await newPerson(place.browser, place.url, zoomed);
  await page.goto(path.toLowerCase());
  expect(await overflow(page)).toBe(0);
  await enter(page, "W".repeat(32), path.toLowerCase());
  await sayAndSettle(page, "x".repeat(200));
  await say(page, rich);
  await seen(page).messages.getByText("a list").waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: /Show who$/ }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show the list of channels" }).click();
  await seen(page)
    .channel(/general/)
    .waitFor();
  expect(await overflow(page)).toBe(0);
  for (const address of ["/c/nobody-made-it", "/nowhere/at/all"]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
  }
});

it("in forced colours one still sees where one is", async () => {
  const { page } = await personInside(place.browser, place.url, "Euler", { forcedColors: "active" });
  const outline = (name: RegExp) =>
    seen(page)
      .channel(name)
      .evaluate((link) => getComputedStyle(link).outlineStyle);
  await place.room("elsewhere");
  await seen(page)
    .channel(/elsewhere/)
    .waitFor();
  expect([await outline(/general/), await outline(/elsewhere/)]).toEqual(["solid", "none"]);
});

const region = "main > * > [aria-live=polite], main > [aria-live=polite]";

function heard(page: Page, text: string) {
  return page.waitForFunction(([selector, words]) => document.querySelector(selector)?.textContent === words, [
    region,
    text,
  ] as const);
}

/** What stands in live regions that are not silent, as the screen reader finds it. */
async function spoken(page: Page): Promise<string[]> {
  const nodes = await accessibilityTree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const liveOf = (node: (typeof nodes)[number]): string | undefined =>
    node.live ?? (node.parentId ? liveOf(byId.get(node.parentId)!) : undefined);
  return nodes.filter((node) => node.role === "StaticText" && liveOf(node) === "polite").map(({ name }) => name);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
