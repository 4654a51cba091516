import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { touchscreenOf } from "#tests/support/touchscreen";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const channels = (page: Page) => page.getByRole("navigation");

it("a swipe from the edge opens the drawer, and a swipe back closes it", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", phone);
  const { swipe } = await touchscreenOf(page);
  await swipe({ x: 10, y: 400 }, { x: 200, y: 410 });
  await channels(page).waitFor();
  await swipe({ x: 300, y: 400 }, { x: 100, y: 410 });
  await channels(page).waitFor({ state: "hidden" });
  // A swipe from the middle selects text or scrolls code, but must not open the drawer.
  await swipe({ x: 200, y: 300 }, { x: 380, y: 300 });
  await swipe({ x: 10, y: 300 }, { x: 200, y: 310 });
  await channels(page).waitFor();
});

it("a long horizontal swipe scrolls code, and never navigates back", async () => {
  for (const name of ["inn", "barn"]) await fixture.createChannelPath(name);
  await fixture.host.send("inn", "```\n" + "very long code ".repeat(20) + "\n```");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", phone);
  const { swipe } = await touchscreenOf(page);
  const goTo = async (name: string) => {
    await swipe({ x: 10, y: 600 }, { x: 200, y: 610 });
    await chatPage(page).channel(new RegExp(name)).click();
    await page.waitForURL(`**/c/${name}`);
    await channels(page).waitFor({ state: "hidden" });
  };
  await goTo("inn");
  await swipe({ x: 30, y: 600 }, { x: 300, y: 605 });
  await channels(page).waitFor();
  await swipe({ x: 300, y: 600 }, { x: 30, y: 605 });
  await channels(page).waitFor({ state: "hidden" });
  await swipe({ x: 150, y: 600 }, { x: 350, y: 605 });

  const code = page.getByLabel("Code", { exact: true });
  const { y } = (await code.boundingBox())!;
  const swipeCode = (from: number, to: number) => swipe({ x: from, y: y + 20 }, { x: to, y: y + 20 });
  const scrolled = () => code.evaluate(({ scrollLeft }) => scrollLeft);
  await swipeCode(110, 350);
  expect(await scrolled()).toBe(0);
  // Repeated, since these swipes are so fast that the browser may take one for the end of a fling.
  const swipeUntil = (from: number, to: number, isThere: (at: number) => boolean) =>
    waitUntil(async () => {
      await swipeCode(from, to);
      return isThere(await scrolled());
    });
  await swipeUntil(300, 100, (at) => at > 100);
  await swipeUntil(110, 350, (at) => at === 0);

  // Had a swipe navigated back, the history would lead to another channel.
  await goTo("barn");
  await page.goBack();
  await page.waitForURL("**/c/inn");
});

it("opening or creating a channel on the phone focuses its heading, without a focus ring", async () => {
  await fixture.createChannelPath("pier");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", phone);
  const waitForFocusedHeading = (name: string) =>
    page.waitForFunction(
      (wanted) => document.activeElement?.matches("h1") && document.activeElement.textContent === `#${wanted}`,
      name,
    );
  const listButton = page.getByRole("button", { name: "Show channel list" });
  await listButton.tap();
  await createChannel(page, "boats");
  await channels(page).waitFor({ state: "hidden" });
  await waitForFocusedHeading("boats");
  expect(await chatPage(page).heading.evaluate((heading) => getComputedStyle(heading).outlineStyle)).toBe("none");
  await listButton.tap();
  await chatPage(page).channel(/pier/).tap();
  await waitForFocusedHeading("pier");
  await listButton.tap();
  await page.getByRole("button", { name: "Close channel list" }).tap();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Show channel list");
});

it("opening a channel by the keyboard in a narrow window focuses the composer, and closing the list its button", async () => {
  await fixture.createChannelPath("quay");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Kepler", { viewport: phone.viewport });
  const listButton = page.getByRole("button", { name: "Show channel list" });
  const waitForComposerFocus = () => page.waitForFunction(() => document.activeElement?.id === "composer");
  await listButton.press("Enter");
  // The current channel has the focus first.
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "page");
  await chatPage(page).channel(/quay/).press("Enter");
  await chatPage(page).heading.filter({ hasText: "quay" }).waitFor();
  await waitForComposerFocus();
  await listButton.press("Enter");
  await createChannel(page, "wharf");
  await chatPage(page).heading.filter({ hasText: "wharf" }).waitFor();
  await waitForComposerFocus();
  await listButton.press("Enter");
  await channels(page).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Show channel list");
});

it("an open drawer becomes a sidebar beside a working conversation when the phone is turned", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Germain", phone);
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "page");
  await page.setViewportSize({ width: 932, height: 430 });
  await channels(page).waitFor();
  await chatPage(page).composer.waitFor();
  await sendAndWaitForAck(page, "from the side");
  await page.setViewportSize(phone.viewport);
  await channels(page).waitFor({ state: "hidden" });
  await sendAndWaitForAck(page, "upright again");
});

it("a vertical swipe at the edge scrolls the list instead of opening the drawer", async () => {
  const path = await fixture.createChannelPath("long");
  for (let number = 1; number <= 40; number += 1) await fixture.host.send("long", `line ${number}`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { ...phone, path });
  const top = () => chatPage(page).messages.evaluate((list) => list.scrollTop);
  const before = await top();
  const { swipe } = await touchscreenOf(page);
  await swipe({ x: 12, y: 300 }, { x: 60, y: 700 });
  await page.waitForFunction((start) => document.querySelector("[role=log]")!.scrollTop < start - 100, before);
  expect(await channels(page).isVisible()).toBe(false);
});

it("the drawer opens from the right in right-to-left languages", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url, { ...phone, locale: "ar-XB" });
  await page.goto("/c/general");
  await page.getByRole("textbox").fill("1777");
  await page.keyboard.press("Enter");
  await page.getByRole("log").waitFor();
  // The count of people appears once the page is hydrated.
  await page.locator("header [aria-haspopup=dialog]").waitFor();
  const { swipe } = await touchscreenOf(page);
  await swipe({ x: 380, y: 400 }, { x: 190, y: 405 });
  await channels(page).waitFor();
  await page.waitForFunction(() => {
    const { right } = document.querySelector("aside")!.getBoundingClientRect();
    return Math.round(right) === innerWidth;
  });
  await swipe({ x: 100, y: 400 }, { x: 300, y: 405 });
  await channels(page).waitFor({ state: "hidden" });
});

it("the touch keyboard covers neither the composer nor the last message", async () => {
  const path = await fixture.createChannelPath("short");
  for (let number = 1; number <= 30; number += 1) await fixture.host.send("short", `line ${number}`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { ...phone, path });
  await sendAndWaitForAck(page, "the last line");
  await chatPage(page).composer.tap();
  // As a browser does that resizes its content, which the viewport meta tag asks for.
  expect(await page.locator("meta[name=viewport]").getAttribute("content")).toContain("resizes-content");
  await page.setViewportSize({ width: 390, height: 480 });
  await page.waitForFunction(() => {
    const inView = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    return inView(document.querySelector("#composer")!) && inView([...document.querySelectorAll("article")].at(-1)!);
  });
  await chatPage(page).message("the last line").waitFor();
});

it("everything that can be tapped is large enough for a finger", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", phone);
  await sendAndWaitForAck(page, "something");
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await channels(page).waitFor();
  await page.getByRole("button", { name: "New channel" }).tap();
  await page.getByRole("textbox", { name: "Channel name" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await page.goto("/c/nobody-made-it");
  await page.getByRole("button", { name: "Create channel" }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  const stranger = await newPerson(fixture.browser, fixture.url, phone);
  await stranger.page.goto("/");
  await chatPage(stranger.page).nameField.fill("Host");
  await stranger.page.getByRole("button", { name: "Host 2" }).waitFor();
  expect(await tooSmall(stranger.page)).toEqual([]);
});

/**
 * Controls smaller than 44 pixels. Those in text are as high as its line (WCAG 2.5.8, "inline"), a name has the avatar
 * beside it, and the menu of a row opens by a long press.
 */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, textarea, summary")]
      .filter((element) => {
        if (
          !element.checkVisibility({ visibilityProperty: true }) ||
          element.closest("[inert], [aria-hidden], article")
        )
          return false;
        const { width, height, bottom } = element.getBoundingClientRect();
        return bottom > 0 && (width < 43.5 || height < 43.5);
      })
      .map((element) => element.outerHTML),
  );
