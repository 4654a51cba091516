import type { Page } from "playwright-core";
import { attach, describeImage } from "#tests/support/attachments";
import { serverWithHost } from "#tests/support/server-with-host";
import { lightbox, lightboxButton, openLightbox, lightboxImage } from "#tests/support/lightbox";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { plainPng } from "#tests/support/large-images";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();

it("an image's alt text can be edited by its sender alone, and everybody gets it at once", async () => {
  const path = await fixture.createChannelPath("words");
  const [euler, gauss] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Euler", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Gauss", { path }),
  ]);
  await attach(euler.page, [await sampleImages.large()], "image/jpeg");
  await sendAndWaitForAck(euler.page, "look");
  await openLightbox(euler.page, "Image without alt text");
  await openLightbox(gauss.page, "Image without alt text");
  expect(await lightboxButton(gauss.page, /alt text|delete/i).count()).toBe(0);

  await lightboxButton(euler.page, "Add alt text").click();
  const field = lightbox(euler.page).getByRole("textbox", { name: /Alt text/ });
  await field.fill("a field, not this");
  // The lightbox's keys are off in the field, and Escape leaves only the field.
  await field.press("ArrowLeft");
  await field.press("Escape");
  await lightboxButton(euler.page, "Add alt text").press("Enter");
  expect(await field.inputValue()).toBe("");
  await field.fill("a field of blue");
  await field.press("Enter");
  await lightboxImage(euler.page, "a field of blue").waitFor();
  await euler.page.waitForFunction(() => document.activeElement?.textContent === "Edit alt text");
  await lightboxImage(gauss.page, "a field of blue").waitFor();
  await gauss.page.keyboard.press("Escape");
  await chatPage(gauss.page).messages.getByRole("img", { name: "a field of blue" }).waitFor();
  expect([...euler.consoleErrors, ...gauss.consoleErrors]).toEqual([]);
});

it("a half-written alt text is kept while other images are shown, and over a reload", async () => {
  const path = await fixture.createChannelPath("half-way");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hamilton", { path });
  await attach(page, [await plainPng(300), await plainPng(200)]);
  await describeImage(page, 1, "left");
  await describeImage(page, 2, "right");
  await sendAndWaitForAck(page, "both");
  await openLightbox(page, "left");
  await lightboxButton(page, "Edit alt text").click();
  const field = lightbox(page).getByRole("textbox", { name: /Alt text/ });
  await field.fill("left, and more");
  await lightboxButton(page, "Next image").click();
  await lightboxImage(page, "right").waitFor();
  expect(await field.count()).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await lightboxImage(page, "left").waitFor();
  expect(await field.inputValue()).toBe("left, and more");

  await lightboxButton(page, "Close").click();
  await page.reload();
  await waitForChat(page);
  await openLightbox(page, "left");
  expect(await field.inputValue()).toBe("left, and more");
  await field.press("Enter");
  await lightboxImage(page, "left, and more").waitFor();
  expect(await field.count()).toBe(0);
});

it("one of several images can be deleted and restored by Undo, and disappears from every open lightbox", async () => {
  const path = await fixture.createChannelPath("one-less");
  const [riemann, hopper] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Riemann", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Hopper", { path }),
  ]);
  await attach(riemann.page, [await plainPng(60), await plainPng(70)]);
  await sendAndWaitForAck(riemann.page, "two of them");
  const openers = (page: Page) => chatPage(page).messages.getByRole("button", { name: /^Enlarge/ });
  for (const { page } of [riemann, hopper]) {
    await openers(page).nth(1).click();
    await lightbox(page).getByRole("link", { name: "Download" }).waitFor();
  }
  const imageUrl = await lightbox(hopper.page).getByRole("img").getAttribute("src");

  await lightboxButton(riemann.page, "Delete image").click();
  await riemann.page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await riemann.page.keyboard.press("Enter");
  await lightbox(riemann.page).getByRole("img").waitFor();
  await riemann.page.waitForFunction(() => document.activeElement?.closest("dialog button") !== null);

  await lightboxButton(riemann.page, "Delete image").click();
  await lightbox(riemann.page).getByText("Image deleted.").waitFor();
  for (const { page } of [riemann, hopper]) {
    await page.waitForFunction(
      (deletedUrl) =>
        document.querySelector("dialog img")?.getAttribute("src") !== deletedUrl &&
        document.querySelector("dialog img"),
      imageUrl,
    );
    await page.keyboard.press("Escape");
    expect(await openers(page).count()).toBe(1);
    await chatPage(page).message("two of them").waitFor();
  }
  expect((await fixture.host.get(imageUrl ?? "")).status).toBe(404);
});
