import type { Page } from "playwright-core";
import sharp from "sharp";
import { numberedImage, longImage, sendLongImage } from "#tests/support/numbered-images";
import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { lightbox, lightboxButton } from "#tests/support/lightbox";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { upload } from "#tests/support/uploads";

const fixture = serverWithHost();

const listImage = (page: Page, alt: string) =>
  chatPage(page).messages.getByRole("button", { name: `Long image · open to see all: ${alt}`, exact: true });
const largeImage = (page: Page, alt: string) => lightbox(page).getByRole("img", { name: alt, exact: true });
const stage = (page: Page) => lightbox(page).getByRole("group", { name: /^Long image/ });
const scrollOffset = (page: Page) => stage(page).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);

async function openInLightbox(page: Page, alt: string): Promise<void> {
  await listImage(page, alt).click();
  await largeImage(page, alt).waitFor();
  await page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>("dialog [role=group] img");
    return image !== null && image.complete && image.naturalWidth > 0;
  });
}

const sizes: [string, { width: number; height: number }, boolean][] = [
  ["a desk", { width: 1_280, height: 800 }, false],
  ["a phone", { width: 390, height: 844 }, true],
];

it.each(sizes)("a long image in the list shows its beginning and says so, on %s", async (_, viewport, isMobile) => {
  const channel = isMobile ? "list-phone" : "list-desk";
  const path = await fixture.createChannelPath(channel);
  await sendLongImage(fixture.host, channel, "talk", 1_080, 20_000);
  await sendLongImage(fixture.host, channel, "hills", 20_000, 1_080);
  const { page } = await newPerson(fixture.browser, fixture.url, { viewport, isMobile, hasTouch: isMobile });
  const layout = await watchLayoutShifts(page);
  await logIn(page, isMobile ? "Grace" : "Ada", path);
  await page.reload();
  await waitForChat(page);
  for (const alt of ["talk", "hills"]) {
    const image = listImage(page, alt).getByRole("img");
    await image.evaluate((element: HTMLImageElement) => element.decode());
    const { src, shownWidth, shownHeight } = await image.evaluate((element: HTMLImageElement) => ({
      src: element.currentSrc,
      shownWidth: element.clientWidth,
      shownHeight: element.clientHeight,
    }));
    // The full image loads only when it is opened.
    expect(src).toMatch(/thumbnail$/);
    expect(shownWidth).toBeGreaterThan(250);
    expect(shownHeight).toBeGreaterThan(120);
  }
  await chatPage(page).messages.getByText("Long image · open to see all").first().waitFor();
  expect(await layout.shifts()).toEqual([]);
});

it.each(sizes)(
  "a long image in the lightbox is as wide as the window and scrolls, on %s",
  async (_, viewport, isMobile) => {
    const channel = isMobile ? "large-phone" : "large-desk";
    const path = await fixture.createChannelPath(channel);
    await sendLongImage(fixture.host, channel, "talk", 1_080, 20_000);
    const { page } = await loggedInPerson(fixture.browser, fixture.url, isMobile ? "Linus" : "Noether", {
      path,
      viewport,
      isMobile,
      hasTouch: isMobile,
    });
    await openInLightbox(page, "talk");
    const box = await largeImage(page, "talk").boundingBox();
    expect(box?.width).toBeGreaterThan(Math.min(viewport.width, 804) - 20);
    expect(box?.height).toBeGreaterThan(5_000);
    const [, first] = await scrollOffset(page);
    expect(first).toBe(0);
    await page.keyboard.press("PageDown");
    expect((await scrollOffset(page))[1]).toBeGreaterThan(300);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    const [, last = 0] = await scrollOffset(page);
    expect(last).toBeGreaterThan(4_000);
    await page.keyboard.press("Home");
    expect(await scrollOffset(page)).toEqual([0, 0]);
    await stage(page).hover();
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => (document.querySelector("dialog [role=group]")?.scrollTop ?? 0) > 0);
    await page.keyboard.press("+");
    await page.waitForFunction(
      (before) => (document.querySelector("dialog [role=group] img")?.clientWidth ?? 0) > before * 1.4,
      box?.width ?? 0,
    );
    await page.keyboard.press("0");
    await page.waitForFunction(
      (before) => (document.querySelector("dialog [role=group] img")?.clientWidth ?? 0) < before * 1.1,
      box?.width ?? 0,
    );
    await page.keyboard.press("Escape");
    await lightbox(page).waitFor({ state: "detached" });
  },
);

it("a wide image scrolls horizontally by arrows and wheel, and at its end the arrow goes to the next image", async () => {
  const path = await fixture.createChannelPath("panorama");
  await sendLongImage(fixture.host, "panorama", "hills", 20_000, 1_080);
  await sendLongImage(fixture.host, "panorama", "next", 20_000, 1_080);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
  await openInLightbox(page, "hills");
  expect(await scrollOffset(page)).toEqual([0, 0]);
  await page.keyboard.press("ArrowRight");
  expect((await scrollOffset(page))[0]).toBeGreaterThan(0);
  await largeImage(page, "hills").waitFor();
  await stage(page).hover();
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => (document.querySelector("dialog [role=group]")?.scrollLeft ?? 0) > 300);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await largeImage(page, "next").waitFor();
  await page.keyboard.press("ArrowLeft");
  await largeImage(page, "hills").waitFor();
  await lightboxButton(page, "Zoom in").click();
  await page.waitForFunction(() => {
    const element = document.querySelector("dialog [role=group]");
    return element !== null && element.scrollHeight > element.clientHeight;
  });
});

it("a long image shows its beginning among other images and in the gallery", async () => {
  const path = await fixture.createChannelPath("among");
  const image = [await longImage(), await numberedImage(1)];
  await upload(fixture.host, { alt: ["talk", "other"], image }, "among");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  const position = (locator: ReturnType<typeof listImage>) =>
    locator.getByRole("img").evaluate((element) => getComputedStyle(element).objectPosition);
  expect(await position(listImage(page, "talk"))).toBe("0% 0%");
  await page.getByRole("button", { name: "Images in this channel" }).click();
  const gallery = page.getByRole("complementary", { name: /^Images in/ });
  expect(await position(gallery.getByRole("button", { name: "Long image · open to see all: talk" }))).toBe("0% 0%");
});

it("a long image is scaled down by the page to the same size as by the server", async () => {
  const path = await fixture.createChannelPath("own");
  const { proxy, page } = await personBehindProxy(fixture, "Hopper", path);
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const photo = await sharp({ create: { width: 1_440, height: 18_000, channels: 3, noise, background: "#888" } })
    .jpeg({ quality: 70 })
    .toBuffer();
  await attach(page, [photo], "image/jpeg");
  await sendAndWaitForAck(page, "our talk");
  const [sent] = await fixture.messagesOf("own");
  expect(sent?.images).toMatchObject([{ width: 979, height: 12_247 }]);
  expect(proxy.uploads.lengths[0]).toBeLessThan(photo.length);
});
