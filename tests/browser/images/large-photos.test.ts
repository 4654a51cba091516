import type { Page } from "playwright-core";
import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { paddedPng, phonePhoto, plainPng } from "#tests/support/large-images";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();
let photo: Buffer;
beforeAll(async () => {
  photo = await phonePhoto();
});

/** A logged-in person, with the sizes of their uploads in bytes. */
async function personWithUploadSizes(name: string, path: string) {
  const { proxy, ...person } = await personBehindProxy(fixture, name, path);
  return { ...person, uploadSizes: proxy.uploads.lengths, uploads: proxy.uploads };
}

const removedMetadata = (page: Page) => page.getByText(/^Removed before sharing/);

it("a photo is scaled down and turned upright before it is sent, and its sender alone sees once what metadata was removed", async () => {
  const path = await fixture.createChannelPath("walk");
  const [ada, grace] = await Promise.all([
    personWithUploadSizes("Ada", path),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
  ]);
  await attach(ada.page, [photo], "image/jpeg");
  await sendAndWaitForAck(ada.page, "from the walk");
  expect(ada.uploadSizes[0]).toBeLessThan(photo.length * 0.8);
  const [sent] = await fixture.messagesOf("walk");
  expect(sent?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
  expect(await removedMetadata(ada.page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await chatPage(grace.page).message("from the walk").waitFor();
  expect(await removedMetadata(grace.page).count()).toBe(0);
  await ada.page.reload();
  await waitForChat(ada.page);
  await chatPage(ada.page).message("from the walk").waitFor();
  expect(await removedMetadata(ada.page).count()).toBe(0);
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("a photo is sent unchanged with Original quality, which is remembered", async () => {
  const { page, uploadSizes } = await personWithUploadSizes("Linus", await fixture.createChannelPath("album"));
  const originalQuality = page.getByRole("checkbox", { name: /^Original quality/ });
  await attach(page, [photo], "image/jpeg");
  await originalQuality.check();
  await sendAndWaitForAck(page, "as it is");
  expect(uploadSizes[0]).toBeGreaterThan(photo.length);
  // This time the server removed it.
  expect(await removedMetadata(page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await page.reload();
  await waitForChat(page);
  await attach(page, [await plainPng(40)]);
  expect(await originalQuality.count()).toBe(0);
  await attach(page, [photo], "image/jpeg");
  expect(await originalQuality.isChecked()).toBe(true);
  await sendAndWaitForAck(page, "once more");
  expect(uploadSizes[1]).toBeGreaterThan(photo.length);
  await attach(page, [photo], "image/jpeg");
  await originalQuality.uncheck();
  await sendAndWaitForAck(page, "and smaller");
  expect(uploadSizes[2]).toBeLessThan(photo.length * 0.8);
});

it("a photo is scaled down without a worker, too", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page, context } = await newPerson(fixture.browser, proxy.url);
  await context.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
    Object.defineProperty(window, "OffscreenCanvas", { value: undefined });
  });
  await logIn(page, "Noether", await fixture.createChannelPath("bare"));
  await attach(page, [photo], "image/jpeg");
  await sendAndWaitForAck(page, "by hand");
  expect(proxy.uploads.lengths[0]).toBeLessThan(photo.length * 0.8);
  expect((await fixture.messagesOf("bare"))[0]?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
});

it("an image that only the browser can read is converted to a format that the server reads", async () => {
  // One white pixel as a bitmap.
  const bitmap =
    "424d3a0000000000000036000000280000000100000001000000010018000000000004000000c40e0000c40e00000000000000000000ffffff00";
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler", {
    path: await fixture.createChannelPath("museum"),
  });
  await attach(page, [Buffer.from(bitmap, "hex")], "image/bmp");
  await sendAndWaitForAck(page, "an old format");
  expect((await fixture.messagesOf("museum"))[0]?.images).toMatchObject([{ width: 1, height: 1 }]);
});

it("an animation is sent unchanged, and stays animated", async () => {
  const { page, uploadSizes } = await personWithUploadSizes("Gauss", await fixture.createChannelPath("cinema"));
  const gif = await sampleImages.animatedGif();
  await attach(page, [gif], "image/gif");
  await sendAndWaitForAck(page, "it moves");
  expect(uploadSizes[0]).toBeGreaterThan(gif.length);
  expect((await fixture.messagesOf("cinema"))[0]?.images).toMatchObject([{ animated: true }]);
});

it("a sent image keeps its elements when it is acknowledged, without layout shifts", async () => {
  const { page, uploads } = await personWithUploadSizes("Hopper", await fixture.createChannelPath("still"));
  const held = uploads.holdAt(0.5);
  await attach(page, [await paddedPng(300, 4_000_000), await paddedPng(90, 1_000), await paddedPng(200, 1_000)]);
  await chatPage(page).composer.fill("stay where you are");
  await chatPage(page).composer.press("Enter");
  await held;
  await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: false });
    document.querySelectorAll("[role=log] img").forEach((image, number) => {
      image.parentElement?.setAttribute("data-seen", String(number));
    });
  });
  uploads.release();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLImageElement>("[role=log] button img")].filter((image) => image.complete)
        .length === 3,
  );
  await page.getByRole("button", { name: "Cancel", exact: true }).waitFor({ state: "detached" });
  const after = await page.evaluate(() => ({
    shifts: Reflect.get(window, "shifts"),
    places: [...document.querySelectorAll("[role=log] [data-seen]")].map((frame) => [
      frame.getAttribute("data-seen"),
      frame.querySelectorAll("button img").length,
    ]),
  }));
  expect(after).toEqual({
    shifts: [],
    places: [
      ["0", 1],
      ["1", 1],
      ["2", 1],
    ],
  });
});

it("the object URLs of sent images are revoked when the server's images have loaded", async () => {
  const { page, context } = await newPerson(fixture.browser, fixture.url);
  await context.addInitScript(() => {
    const objectUrls = new Set<string>();
    Object.assign(window, { objectUrls });
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (file) => {
      const url = createObjectURL.call(URL, file);
      objectUrls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      objectUrls.delete(url);
      revokeObjectURL.call(URL, url);
    };
  });
  await logIn(page, "Riemann", await fixture.createChannelPath("tidy"));
  await attach(page, [await plainPng(41), await plainPng(42), photo]);
  await page.getByRole("button", { name: "Remove image 1" }).click();
  await sendAndWaitForAck(page, "two of them");
  await page.waitForFunction(() => {
    const objectUrls: Set<string> = Reflect.get(window, "objectUrls");
    return objectUrls.size === 0;
  });
  expect(await chatPage(page).messages.getByRole("img").count()).toBe(2);
});
