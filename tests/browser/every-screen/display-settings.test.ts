import type { Locator, Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck, sendMessage } from "#tests/support/sent-messages";
import { react, richText } from "#tests/support/screens/seed";

const fixture = serverWithHost();

it("unbreakable names and words cause no horizontal scrolling at 400 %", async () => {
  const zoomed = { viewport: { width: 320, height: 256 } };
  // A village in Wales, without any place to break the line.
  const path = await fixture.createChannelPath("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch");
  const { page } = await newPerson(fixture.browser, fixture.url, zoomed);
  await page.goto(path.toLowerCase());
  expect(await overflow(page)).toBe(0);
  await logIn(page, "W".repeat(32), path.toLowerCase());
  await sendAndWaitForAck(page, "x".repeat(200));
  await sendMessage(page, richText);
  await chatPage(page).messages.getByText("a list").waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: /Show who$/ }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show channel list" }).click();
  await chatPage(page)
    .channel(/general/)
    .waitFor();
  expect(await overflow(page)).toBe(0);
  for (const address of ["/c/nobody-made-it", "/nowhere/at/all"]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
  }
});

it("forced colours still show the current channel, the focus, pressed reactions and the unread divider", async () => {
  const path = await fixture.createChannelPath("contrast");
  await fixture.createChannelPath("elsewhere");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler", { forcedColors: "active" });
  const { message } = (await fixture.host.send("contrast", "the first")).body;
  await react(fixture.host, message, "👍");
  await chatPage(page)
    .channel(/contrast.*1 unread/)
    .waitFor();
  const link = (name: RegExp) => chatPage(page).channel(name);
  expect([await outlineOf(link(/general/)), await outlineOf(link(/elsewhere/))]).toEqual(["2px solid", "none"]);
  await link(/general/).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  expect(await outlineOf(link(/general/))).toBe("3px solid");

  await page.goto(path);
  await waitForChat(page);
  await chatPage(page).messages.getByRole("separator", { name: "New messages" }).locator("span").first().waitFor();
  const divider = chatPage(page).messages.getByRole("separator", { name: "New messages" }).locator("span").first();
  expect(await divider.evaluate((it) => getComputedStyle(it).borderTopWidth)).toBe("1px");
  const chip = chatPage(page).messages.getByRole("button", { name: /reacted with 👍/ });
  expect(await outlineOf(chip)).toBe("none");
  await chip.click();
  await chatPage(page).messages.getByRole("button", { name: "You and Host reacted with 👍" }).waitFor();
  await chatPage(page).composer.focus();
  expect(await outlineOf(chip)).toBe("2px solid");
  const avatar = chatPage(page).messages.locator("[class^=face-]").first();
  expect(await avatar.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe("solid");
});

it("reduced motion stops all animations", async () => {
  const path = await fixture.createChannelPath("still");
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", {
    ...phone,
    path,
    reducedMotion: "reduce",
  });
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
  await chatPage(page).channel(/still/).waitFor();
  await page.getByRole("button", { name: "Close channel list" }).tap();
  await sendAndWaitForAck(page, "so quiet");
  expect(await page.evaluate(() => "long" in window && window.long)).toEqual([]);
});

it("a right-to-left page is mirrored, and each message keeps the direction of its text", async () => {
  await fixture.createChannelPath("mirror");
  const { message } = (await fixture.host.send("mirror", "from left to right")).body;
  await react(fixture.host, message, "👍");
  await fixture.host.send("mirror", "من اليمين إلى اليسار");
  const { page } = await newPerson(fixture.browser, fixture.url, { locale: "ar-XB" });
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
