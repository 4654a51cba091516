import type { Page } from "playwright-core";
import { waitForChat, loggedInPerson, chatPage } from "#tests/support/chat-page";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
const panel = (page: Page) => page.getByRole("complementary", { name: "Channels and you" });
const edge = (page: Page) => page.getByRole("separator", { name: "Channel list width" });
const hide = (page: Page) => page.getByRole("button", { name: "Hide channel list" });
const show = (page: Page) => page.getByRole("button", { name: "Show channel list" });
const width = async (page: Page) => Math.round((await panel(page).boundingBox())?.width ?? 0);
const isFocused = (element: ReturnType<typeof hide>, page: Page) => element.and(page.locator(":focus")).waitFor();

it("is made wider and narrower by dragging its edge, and twice pressed it is as at first", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada");
  expect(await width(page)).toBe(272);
  await page.mouse.move(272, 400);
  await page.mouse.down();
  await page.mouse.move(320, 400, { steps: 4 });
  expect(await width(page)).toBe(320);
  await page.mouse.up();
  expect(await edge(page).getAttribute("aria-valuenow")).toBe("20");
  await page.reload();
  expect(await width(page)).toBe(320);
  await waitForChat(page);
  await edge(page).dblclick();
  await page.waitForFunction(() => document.querySelector("[role=separator]")?.getAttribute("aria-valuenow") === "17");
  expect(await width(page)).toBe(272);
});

it("is made wider and narrower by the keyboard, within its limits", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await edge(page).focus();
  await page.keyboard.press("ArrowRight");
  expect(await width(page)).toBe(288);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  expect(await width(page)).toBe(208);
  expect(await edge(page).getAttribute("aria-valuenow")).toBe("13");
  await page.keyboard.press("End");
  expect(await width(page)).toBe(448);
});

it("is put away and got back, with the focus on what undoes it", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await hide(page).click();
  await isFocused(show(page), page);
  expect(await panel(page).isVisible()).toBe(false);
  await page.reload();
  await waitForChat(page);
  expect(await panel(page).isVisible()).toBe(false);
  await show(page).focus();
  await page.keyboard.press("Enter");
  await isFocused(hide(page), page);
  await chatPage(page).channel("general").waitFor();
});

it("is there at once as one left it: nothing jumps while the page loads", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await edge(page).focus();
  await page.keyboard.press("End");
  const { shifts } = await watchLayoutShifts(page);
  for (const put of [async () => {}, () => hide(page).click()]) {
    await put();
    await page.reload();
    await waitForChat(page);
    expect(await shifts()).toEqual([]);
  }
});

it("is a drawer on the phone, however wide it is elsewhere, and put away or not", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing");
  await edge(page).focus();
  await page.keyboard.press("End");
  await hide(page).click();
  // Where the pointer rests now, the topic shows its tooltip, which would lie over the button on the narrow page.
  await page.mouse.move(640, 500);
  await page.setViewportSize({ width: 320, height: 640 });
  await show(page).click();
  await chatPage(page).channel("general").waitFor();
  expect(await width(page)).toBe(272);
  expect(await edge(page).isVisible()).toBe(false);
  await page.keyboard.press("Escape");
  await chatPage(page).channels.waitFor({ state: "hidden" });
});

it("moves the other way where one reads from right to left", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Cantor");
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  expect((await panel(page).boundingBox())?.x).toBe(1280 - 272);
  await edge(page).focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width(page)).toBe(288);
});

it("has targets that a finger hits", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await show(page).tap();
  await chatPage(page).channel("general").waitFor();
  // On its way it lies between pixels, and a box of 44 is measured as a hair less.
  await page.waitForFunction(() => document.querySelector("aside")?.getAnimations().length === 0);
  const targets = panel(page).locator("a, button");
  const small = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent || element.ariaLabel, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
