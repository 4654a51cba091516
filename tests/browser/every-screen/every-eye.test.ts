import type { Locator, Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { arrival, enter, personInside, say, sayAndSettle, seen } from "#tests/support/page";
import { react, richText } from "#tests/support/screens/world";

const place = serverWithHost();

it("at 400 % names and words that no line breaks leave nothing to be scrolled sideways", async () => {
  const zoomed = { viewport: { width: 320, height: 256 } };
  // A village in Wales, which no line breaks by itself.
  const path = await place.room("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch");
  const { page } = await newPerson(place.browser, place.url, zoomed);
  await page.goto(path.toLowerCase());
  expect(await overflow(page)).toBe(0);
  await enter(page, "W".repeat(32), path.toLowerCase());
  await sayAndSettle(page, "x".repeat(200));
  await say(page, richText);
  await seen(page).messages.getByText("a list").waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: /Show who$/ }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show channel list" }).click();
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

it("in forced colours one still sees where one is, what has the focus, what is pressed, and what is new", async () => {
  const path = await place.room("contrast");
  await place.room("elsewhere");
  const { page } = await personInside(place.browser, place.url, "Euler", { forcedColors: "active" });
  const { message } = (await place.host.send("contrast", "the first")).body;
  await react(place.host, message, "👍");
  await seen(page)
    .channel(/contrast.*1 unread/)
    .waitFor();
  const link = (name: RegExp) => seen(page).channel(name);
  expect([await outlineOf(link(/general/)), await outlineOf(link(/elsewhere/))]).toEqual(["2px solid", "none"]);
  await link(/general/).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  expect(await outlineOf(link(/general/))).toBe("3px solid");

  await page.goto(path);
  await arrival(page);
  await seen(page).messages.getByRole("separator", { name: "New messages" }).locator("span").first().waitFor();
  const line = seen(page).messages.getByRole("separator", { name: "New messages" }).locator("span").first();
  expect(await line.evaluate((it) => getComputedStyle(it).borderTopWidth)).toBe("1px");
  const chip = seen(page).messages.getByRole("button", { name: /reacted with 👍/ });
  expect(await outlineOf(chip)).toBe("none");
  await chip.click();
  await seen(page).messages.getByRole("button", { name: "You and Host reacted with 👍" }).waitFor();
  await seen(page).composer.focus();
  expect(await outlineOf(chip)).toBe("2px solid");
  const face = seen(page).messages.locator("[class^=face-]").first();
  expect(await face.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe("solid");
});

it("with reduced motion nothing moves", async () => {
  const path = await place.room("still");
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page } = await personInside(place.browser, place.url, "Gauss", { ...phone, path, reducedMotion: "reduce" });
  await page.evaluate(() => {
    const long: string[] = [];
    const note = (event: AnimationEvent | TransitionEvent) => {
      for (const animation of document.getAnimations())
        if (Number(animation.effect?.getComputedTiming().duration) > 1) long.push(event.type);
    };
    for (const kind of ["animationstart", "transitionrun"] as const) document.addEventListener(kind, note, true);
    Object.assign(window, { long });
  });
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await seen(page).channel(/still/).waitFor();
  await page.getByRole("button", { name: "Close channel list" }).tap();
  await sayAndSettle(page, "so quiet");
  expect(await page.evaluate(() => "long" in window && window.long)).toEqual([]);
});

it("from right to left everything stands the other way round, and what is written keeps its own way", async () => {
  await place.room("mirror");
  const { message } = (await place.host.send("mirror", "from left to right")).body;
  await react(place.host, message, "👍");
  await place.host.send("mirror", "من اليمين إلى اليسار");
  const { page } = await newPerson(place.browser, place.url, { locale: "ar-XB" });
  await page.goto("/c/mirror");
  await page.getByRole("textbox").fill("1707");
  await page.keyboard.press("Enter");
  await page.locator("header [aria-haspopup=dialog]").waitFor();
  const x = async (element: Locator) => (await element.boundingBox())?.x ?? 0;
  const row = page.getByRole("article").first();
  await row.hover();
  const words = page.getByText("from left to right");
  expect(await x(row.locator("[class^=face-]"))).toBeGreaterThan(await x(row.getByRole("heading")));
  expect(await x(row.locator("[aria-haspopup=menu]"))).toBeLessThan(
    await x(row.getByRole("heading").getByRole("button")),
  );
  expect(await x(page.locator("form [type=submit]"))).toBeLessThan(await x(page.locator("#composer")));
  const directionOf = (text: Locator) => text.evaluate((it) => getComputedStyle(it).direction);
  expect(await directionOf(words)).toBe("ltr");
  expect(await directionOf(page.getByText("من اليمين إلى اليسار"))).toBe("rtl");
  await row.locator("[aria-haspopup=menu]").click();
  const menu = (await page.getByRole("menu").boundingBox())!;
  expect(menu.x).toBeGreaterThanOrEqual(0);
});

const outlineOf = (element: Locator) =>
  element.evaluate((it) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    return outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle}`;
  });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
