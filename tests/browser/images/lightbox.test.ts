import type { Page } from "playwright-core";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { touchscreenOf } from "#tests/support/touchscreen";
import { serverWithHost } from "#tests/support/server-with-host";
import { focusedName, lightbox, lightboxButton, openLightbox, lightboxImage } from "#tests/support/lightbox";
import { loggedInPerson } from "#tests/support/login";

const fixture = serverWithHost();

const widthOf = async (page: Page, alt: string) => (await lightboxImage(page, alt).boundingBox())?.width ?? 0;

/** Waits until the image has stopped: keys and taps animate it. */
const animationsFinished = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === "finished"));

/** The timestamps make it a double click, however slow the machine is. */
async function doubleClick(page: Page, at: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1_000;
  for (const [step, type] of (["mousePressed", "mouseReleased", "mousePressed", "mouseReleased"] as const).entries()) {
    const click = { button: "left", clickCount: step < 2 ? 1 : 2, timestamp: start + step * 0.03 } as const;
    await session.send("Input.dispatchMouseEvent", { type, ...at, ...click });
  }
}

it("arrow keys go through all images of the channel, over messages and pages, and Escape returns the focus", async () => {
  const path = await fixture.createChannelPath("walk");
  for (let number = 1; number <= 42; number += 1) await sendNumberedImages(fixture.host, "walk", number);
  await fixture.host.send("walk", "in between");
  await sendNumberedImages(fixture.host, "walk", 43, 3);
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  await openLightbox(page, "plate 44");
  await page.keyboard.press("ArrowRight");
  await lightboxImage(page, "plate 45").waitFor();
  await lightboxButton(page, "Next image").waitFor({ state: "detached" });
  for (let number = 44; number >= 1; number -= 1) {
    await page.keyboard.press("ArrowLeft");
    await lightboxImage(page, `plate ${number}`).waitFor();
  }
  await lightboxButton(page, "Previous image").waitFor({ state: "detached" });
  await page.keyboard.press("ArrowLeft");
  await lightboxImage(page, "plate 1").waitFor();
  await lightbox(page).getByText("Host", { exact: true }).waitFor();
  await lightbox(page).getByText("plate 1", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await lightbox(page).waitFor({ state: "detached" });
  expect(await focusedName(page)).toBe("Enlarge: plate 44");
  expect(consoleErrors).toEqual([]);
});

it("the lightbox zooms by keys, wheel and double click around the pointer, and pans by dragging", async () => {
  const path = await fixture.createChannelPath("lens");
  await sendNumberedImages(fixture.host, "lens", 7);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path });
  await openLightbox(page, "plate 7");
  const fullWidth = await widthOf(page, "plate 7");
  await page.keyboard.press("+");
  await animationsFinished(page);
  expect(await widthOf(page, "plate 7")).toBeCloseTo(fullWidth * 1.5, 0);
  await page.keyboard.press("0");
  await animationsFinished(page);
  expect(await widthOf(page, "plate 7")).toBeCloseTo(fullWidth, 0);

  const box = (await lightboxImage(page, "plate 7").boundingBox())!;
  const corner = { x: box.x + box.width - 20, y: box.y + box.height - 20 };
  await doubleClick(page, corner);
  await animationsFinished(page);
  const zoomed = (await lightboxImage(page, "plate 7").boundingBox())!;
  expect(zoomed.width).toBeCloseTo(fullWidth * 2.5, 0);
  expect(zoomed.x + zoomed.width - 50).toBeCloseTo(corner.x, 0);

  await page.mouse.move(600, corner.y);
  await page.mouse.down();
  await page.mouse.move(660, corner.y, { steps: 6 });
  await page.mouse.up();
  expect((await lightboxImage(page, "plate 7").boundingBox())!.x).toBeGreaterThan(zoomed.x + 40);

  await page.mouse.wheel(0, 400);
  await page.waitForFunction((least) => {
    const image = document.querySelector("dialog img");
    return image !== null && image.getBoundingClientRect().width < least;
  }, zoomed.width - 50);
  await page.mouse.wheel(0, 5_000);
  await page.waitForFunction((width) => {
    const image = document.querySelector("dialog img");
    return image !== null && Math.abs(image.getBoundingClientRect().width - width) < 1;
  }, fullWidth);
  // A click beside the image closes the lightbox, a click on it does not.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y - 40);
  await lightbox(page).waitFor({ state: "detached" });
});

it("a swipe goes to the next image, a pinch zooms, and a pull down closes the lightbox", async () => {
  const path = await fixture.createChannelPath("fingers");
  for (const number of [4, 12, 20]) await sendNumberedImages(fixture.host, "fingers", number);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path, ...phone });
  const { session, touch, swipe } = await touchscreenOf(page);
  await openLightbox(page, "plate 20");
  await swipe({ x: 100, y: 400 }, { x: 300, y: 410 });
  await lightboxImage(page, "plate 12").waitFor();
  await swipe({ x: 300, y: 400 }, { x: 100, y: 410 });
  await lightboxImage(page, "plate 20").waitFor();
  await swipe({ x: 200, y: 400 }, { x: 215, y: 400 });
  await lightboxImage(page, "plate 20").waitFor();

  const fullWidth = await widthOf(page, "plate 20");
  await touch("touchStart", { x: 170, y: 400, id: 1 }, { x: 220, y: 400, id: 2 });
  for (let part = 1; part <= 5; part += 1)
    await touch("touchMove", { x: 170 - part * 10, y: 400, id: 1 }, { x: 220 + part * 10, y: 400, id: 2 });
  await touch("touchEnd");
  expect(await widthOf(page, "plate 20")).toBeGreaterThan(fullWidth * 1.8);
  // Zoomed in, a swipe pans instead of changing the image.
  await swipe({ x: 300, y: 400 }, { x: 100, y: 410 });
  expect(await lightboxImage(page, "plate 20").count()).toBe(1);
  const start = Date.now() / 1_000;
  for (const step of [0, 1, 2, 3])
    await session.send("Input.dispatchTouchEvent", {
      type: step % 2 ? "touchEnd" : "touchStart",
      touchPoints: step % 2 ? [] : [{ x: 195, y: 400 }],
      timestamp: start + step * 0.03,
    });
  await animationsFinished(page);
  expect(await widthOf(page, "plate 20")).toBeCloseTo(fullWidth, 0);
  await swipe({ x: 200, y: 300 }, { x: 205, y: 600 });
  await lightbox(page).waitFor({ state: "detached" });
});
