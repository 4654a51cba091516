import type { Page } from "playwright-core";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { focusedName } from "#tests/support/lightbox";
import { refuseLateScripts } from "#tests/support/blocked-scripts";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";

const fixture = serverWithHost();
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const opener = (page: Page) => page.getByRole("button", { name: "Images in this channel" });
const gallery = (page: Page) => page.getByRole("complementary", { name: /^Images in/ });
const image = (page: Page, number: number) =>
  gallery(page).getByRole("button", { name: `Enlarge: plate ${number}`, exact: true });

it("the gallery shows all images of the channel page by page, the newest first, and new ones live", async () => {
  const path = await fixture.createChannelPath("many");
  for (let number = 1; number <= 70; number += 2) await sendNumberedImages(fixture.host, "many", number, 2);
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  await opener(page).click();
  await image(page, 70).waitFor();
  expect(await image(page, 1).count()).toBe(0);
  await gallery(page).hover();
  while ((await image(page, 1).count()) === 0) {
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const names = await gallery(page)
    .getByRole("img")
    .evaluateAll((images) => images.map((each) => each.getAttribute("alt")));
  // The images of one message keep their order.
  const newestFirst = Array.from({ length: 35 }, (_, index) => [69 - 2 * index, 70 - 2 * index]).flat();
  expect(names).toEqual(newestFirst.map((number) => `plate ${number}`));
  await sendNumberedImages(fixture.host, "many", 71);
  await image(page, 71).waitFor();
  expect(consoleErrors).toEqual([]);
});

it("the gallery is one tab stop with arrow keys; Enter opens the lightbox, and Escape goes back step by step", async () => {
  const path = await fixture.createChannelPath("keys");
  await sendNumberedImages(fixture.host, "keys", 1, 9);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path });
  await opener(page).press("Enter");
  await image(page, 9).waitFor();
  expect(await focusedName(page)).toBe("Close images");
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Enlarge: plate 1");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  expect(await focusedName(page)).toBe("Enlarge: plate 5");
  await page.keyboard.press("End");
  expect(await focusedName(page)).toBe("Enlarge: plate 9");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("img", { name: "plate 6" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await focusedName(page)).toBe("Enlarge: plate 6");
  await page.keyboard.press("Escape");
  await gallery(page).waitFor({ state: "detached" });
  expect(await focusedName(page)).toBe("Images in this channel");
});

it("the gallery says when it is empty, follows the open channel, and removes deleted images", async () => {
  const [empty, other] = [await fixture.createChannelPath("bare"), await fixture.createChannelPath("other")];
  await sendNumberedImages(fixture.host, "other", 1);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path: empty });
  await opener(page).click();
  await gallery(page).getByText("No images yet").waitFor();
  const { images } = await sendNumberedImages(fixture.host, "bare", 2, 2);
  await image(page, 3).waitFor();
  await fixture.host.delete(`/api/images/${images[1]?.id}`);
  await image(page, 3).waitFor({ state: "detached" });
  expect(await image(page, 2).count()).toBe(1);
  await chatPage(page).channel("other").click();
  await image(page, 1).waitFor();
  expect(await image(page, 2).count()).toBe(0);
  expect(page.url()).toContain(other);
});

it("the gallery says when images fail to load, and loads them when the server is back", async () => {
  const path = await fixture.createChannelPath("tunnel");
  await sendNumberedImages(fixture.host, "tunnel", 1);
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Turing", { path });
  proxy.close();
  await page.getByText(/Reconnecting/).waitFor();
  await opener(page).click();
  await gallery(page).getByText("Couldn’t load images").waitFor();
  proxy.open();
  await image(page, 1).waitFor();
});

it("the gallery's button shows its tooltip on keyboard focus, but not after a tap", async () => {
  const path = await fixture.createChannelPath("quiet");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler", { path, ...phone });
  const tooltip = page.locator("[data-tooltip-bubble]");
  await opener(page).press("Enter");
  await tooltip.getByText("Close images").waitFor();
  await gallery(page).waitFor();
  await page.keyboard.press("Escape");
  await tooltip.getByText("Images in this channel").waitFor();
  await opener(page).tap();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Close images");
  // A tooltip would be rendered by now.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await tooltip.count()).toBe(0);
});

it("the gallery gives the focus back even when its code had to load first", async () => {
  const path = await fixture.createChannelPath("far-away");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Germain", phone);
  let loadScripts = () => {};
  await refuseLateScripts(page, new Promise<void>((resolve) => (loadScripts = resolve)));
  await page.goto(path);
  await waitForChat(page);
  await opener(page).press("Enter");
  // Anything that takes the focus away has done so by now.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  loadScripts();
  await gallery(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("#gallery"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Images in this channel");
});

it("the gallery on a phone covers the conversation, which is inert meanwhile", async () => {
  const path = await fixture.createChannelPath("pocket");
  await sendNumberedImages(fixture.host, "pocket", 1, 2);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", {
    path,
    ...phone,
  });
  await opener(page).tap();
  await image(page, 2).waitFor();
  expect(await gallery(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const isInert = () => chatPage(page).composer.evaluate((field) => field.closest("[inert]") !== null);
  expect(await isInert()).toBe(true);
  const close = gallery(page).getByRole("button", { name: "Close images" });
  expect((await close.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await close.tap();
  await gallery(page).waitFor({ state: "detached" });
  expect(await isInert()).toBe(false);
});
