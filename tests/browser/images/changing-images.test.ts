import type { Page } from "playwright-core";
import { attach, describeImage } from "#tests/support/attaching";
import { serverWithHost } from "#tests/support/server-with-host";
import { lightbox, lightboxButton, lookAt, shownLarge } from "#tests/support/lightbox";
import { arrival, personInside, sayAndSettle, seen } from "#tests/support/page";
import { plain } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";

const place = serverWithHost();

it("its sender describes it anew, and everybody has it at once; nobody else can", async () => {
  const path = await place.room("words");
  const [euler, gauss] = await Promise.all([
    personInside(place.browser, place.url, "Euler", { path }),
    personInside(place.browser, place.url, "Gauss", { path }),
  ]);
  await attach(euler.page, [await pictures.large()], "image/jpeg");
  await sayAndSettle(euler.page, "look");
  await lookAt(euler.page, "Image without alt text");
  await lookAt(gauss.page, "Image without alt text");
  expect(await lightboxButton(gauss.page, /alt text|delete/i).count()).toBe(0);

  await lightboxButton(euler.page, "Add alt text").click();
  const field = lightbox(euler.page).getByRole("textbox", { name: /Alt text/ });
  await field.fill("a field, not this");
  // The keys of the large view mean nothing here, and Escape leaves the field alone.
  await field.press("ArrowLeft");
  await field.press("Escape");
  await lightboxButton(euler.page, "Add alt text").press("Enter");
  expect(await field.inputValue()).toBe("");
  await field.fill("a field of blue");
  await field.press("Enter");
  await shownLarge(euler.page, "a field of blue").waitFor();
  await euler.page.waitForFunction(() => document.activeElement?.textContent === "Edit alt text");
  await shownLarge(gauss.page, "a field of blue").waitFor();
  await gauss.page.keyboard.press("Escape");
  await seen(gauss.page).messages.getByRole("img", { name: "a field of blue" }).waitFor();
  expect([...euler.complaints, ...gauss.complaints]).toEqual([]);
});

it("a description left half-written is there again, after a reload, too, and is in nobody's way", async () => {
  const path = await place.room("half-way");
  const { page } = await personInside(place.browser, place.url, "Hamilton", { path });
  await attach(page, [await plain(300), await plain(200)]);
  await describeImage(page, 1, "left");
  await describeImage(page, 2, "right");
  await sayAndSettle(page, "both");
  await lookAt(page, "left");
  await lightboxButton(page, "Edit alt text").click();
  const field = lightbox(page).getByRole("textbox", { name: /Alt text/ });
  await field.fill("left, and more");
  await lightboxButton(page, "Next image").click();
  await shownLarge(page, "right").waitFor();
  expect(await field.count()).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await shownLarge(page, "left").waitFor();
  expect(await field.inputValue()).toBe("left, and more");

  await lightboxButton(page, "Close").click();
  await page.reload();
  await arrival(page);
  await lookAt(page, "left");
  expect(await field.inputValue()).toBe("left, and more");
  await field.press("Enter");
  await shownLarge(page, "left, and more").waitFor();
  expect(await field.count()).toBe(0);
});

it("one of several can be deleted, and taken back before; the others stay, and nobody is left looking at it", async () => {
  const path = await place.room("one-less");
  const [riemann, hopper] = await Promise.all([
    personInside(place.browser, place.url, "Riemann", { path }),
    personInside(place.browser, place.url, "Hopper", { path }),
  ]);
  await attach(riemann.page, [await plain(60), await plain(70)]);
  await sayAndSettle(riemann.page, "two of them");
  const openers = (page: Page) => seen(page).messages.getByRole("button", { name: /^Enlarge/ });
  for (const { page } of [riemann, hopper]) {
    await openers(page).nth(1).click();
    await lightbox(page).getByRole("link", { name: "Download" }).waitFor();
  }
  const address = await lightbox(hopper.page).getByRole("img").getAttribute("src");

  await lightboxButton(riemann.page, "Delete image").click();
  await riemann.page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await riemann.page.keyboard.press("Enter");
  await lightbox(riemann.page).getByRole("img").waitFor();
  await riemann.page.waitForFunction(() => document.activeElement?.closest("dialog button") !== null);

  await lightboxButton(riemann.page, "Delete image").click();
  await lightbox(riemann.page).getByText("Image deleted.").waitFor();
  for (const { page } of [riemann, hopper]) {
    await page.waitForFunction(
      (gone) =>
        document.querySelector("dialog img")?.getAttribute("src") !== gone && document.querySelector("dialog img"),
      address,
    );
    await page.keyboard.press("Escape");
    expect(await openers(page).count()).toBe(1);
    await seen(page).message("two of them").waitFor();
  }
  expect((await place.host.get(address ?? "")).status).toBe(404);
});
