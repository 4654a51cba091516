import type { Page } from "playwright-core";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
const sidebar = (page: Page) => page.getByRole("complementary", { name: "Channels and you" });
const edge = (page: Page) => page.getByRole("separator", { name: "Channel list width" });
const hide = (page: Page) => page.getByRole("button", { name: "Hide channel list" });
const show = (page: Page) => page.getByRole("button", { name: "Show channel list" });
const width = async (page: Page) => Math.round((await sidebar(page).boundingBox())?.width ?? 0);
const waitForFocus = (element: ReturnType<typeof hide>, page: Page) => element.and(page.locator(":focus")).waitFor();

it("the sidebar is resized by dragging its edge, and reset by a double click", async () => {
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

it("the sidebar is resized by the keyboard within its limits", async () => {
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

it("the sidebar can be hidden and shown, and the focus moves to the button that reverses it", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await hide(page).click();
  await waitForFocus(show(page), page);
  expect(await sidebar(page).isVisible()).toBe(false);
  await page.reload();
  await waitForChat(page);
  expect(await sidebar(page).isVisible()).toBe(false);
  await show(page).focus();
  await page.keyboard.press("Enter");
  await waitForFocus(hide(page), page);
  await chatPage(page).channel("general").waitFor();
});

it("the sidebar keeps its width and visibility over a reload without any layout shift", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await edge(page).focus();
  await page.keyboard.press("End");
  const { shifts } = await watchLayoutShifts(page);
  for (const change of [async () => {}, () => hide(page).click()]) {
    await change();
    await page.reload();
    await waitForChat(page);
    expect(await shifts()).toEqual([]);
  }
});

it("the sidebar is a drawer of its own width on the phone, even when it is hidden on wide screens", async () => {
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

it("the sidebar is mirrored in right-to-left languages", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Cantor");
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  expect((await sidebar(page).boundingBox())?.x).toBe(1280 - 272);
  await edge(page).focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width(page)).toBe(288);
});

it("the drawer's targets are large enough for a finger", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await show(page).tap();
  await chatPage(page).channel("general").waitFor();
  // While the drawer slides it lies between pixels, and 44 is measured as slightly less.
  await page.waitForFunction(() => document.querySelector("aside")?.getAnimations().length === 0);
  const targets = sidebar(page).locator("a, button");
  const small = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent || element.ariaLabel, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
