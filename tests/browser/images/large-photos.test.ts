import type { Page } from "playwright-core";
import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitForChat, logIn, loggedInPerson, sendAndWaitForAck, chatPage } from "#tests/support/chat-page";
import { paddedPng, phonePhoto, plainPng } from "#tests/support/large-images";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();
let photo: Buffer;
beforeAll(async () => {
  photo = await phonePhoto();
});

/** Somebody inside whose uploads are weighed. */
async function weighedPerson(name: string, path: string) {
  const { proxy, ...person } = await personBehindProxy(fixture, name, path);
  return { ...person, weights: proxy.uploads.lengths, uploads: proxy.uploads };
}

const receipt = (page: Page) => page.getByText(/^Removed before sharing/);

it("is made smaller before it goes, upright, and what it told is told to the sender alone, once", async () => {
  const path = await fixture.createChannel("walk");
  const [ada, grace] = await Promise.all([
    weighedPerson("Ada", path),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
  ]);
  await attach(ada.page, [photo], "image/jpeg");
  await sendAndWaitForAck(ada.page, "from the walk");
  expect(ada.weights[0]).toBeLessThan(photo.length * 0.8);
  const [sent] = await fixture.messagesOf("walk");
  expect(sent?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
  expect(await receipt(ada.page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await chatPage(grace.page).message("from the walk").waitFor();
  expect(await receipt(grace.page).count()).toBe(0);
  await ada.page.reload();
  await waitForChat(ada.page);
  await chatPage(ada.page).message("from the walk").waitFor();
  expect(await receipt(ada.page).count()).toBe(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("goes as it is where one wants the original quality, which is remembered", async () => {
  const { page, weights } = await weighedPerson("Linus", await fixture.createChannel("album"));
  const wish = page.getByRole("checkbox", { name: /^Original quality/ });
  await attach(page, [photo], "image/jpeg");
  await wish.check();
  await sendAndWaitForAck(page, "as it is");
  expect(weights[0]).toBeGreaterThan(photo.length);
  // This time the server has found it.
  expect(await receipt(page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await page.reload();
  await waitForChat(page);
  await attach(page, [await plainPng(40)]);
  expect(await wish.count()).toBe(0);
  await attach(page, [photo], "image/jpeg");
  expect(await wish.isChecked()).toBe(true);
  await sendAndWaitForAck(page, "once more");
  expect(weights[1]).toBeGreaterThan(photo.length);
  await attach(page, [photo], "image/jpeg");
  await wish.uncheck();
  await sendAndWaitForAck(page, "and smaller");
  expect(weights[2]).toBeLessThan(photo.length * 0.8);
});

it("is made smaller also without a worker", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page, context } = await newPerson(fixture.browser, proxy.url);
  await context.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
    Object.defineProperty(window, "OffscreenCanvas", { value: undefined });
  });
  await logIn(page, "Noether", await fixture.createChannel("bare"));
  await attach(page, [photo], "image/jpeg");
  await sendAndWaitForAck(page, "by hand");
  expect(proxy.uploads.lengths[0]).toBeLessThan(photo.length * 0.8);
  expect((await fixture.messagesOf("bare"))[0]?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
});

it("what only the browser can read goes as something that the server reads", async () => {
  // One white pixel as a bitmap.
  const bitmap =
    "424d3a0000000000000036000000280000000100000001000000010018000000000004000000c40e0000c40e00000000000000000000ffffff00";
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler", {
    path: await fixture.createChannel("museum"),
  });
  await attach(page, [Buffer.from(bitmap, "hex")], "image/bmp");
  await sendAndWaitForAck(page, "an old format");
  expect((await fixture.messagesOf("museum"))[0]?.images).toMatchObject([{ width: 1, height: 1 }]);
});

it("an animation goes as it is, and still moves", async () => {
  const { page, weights } = await weighedPerson("Gauss", await fixture.createChannel("cinema"));
  const gif = await sampleImages.animatedGif();
  await attach(page, [gif], "image/gif");
  await sendAndWaitForAck(page, "it moves");
  expect(weights[0]).toBeGreaterThan(gif.length);
  expect((await fixture.messagesOf("cinema"))[0]?.images).toMatchObject([{ animated: true }]);
});

it("settles in its place: the same elements, and nothing moves", async () => {
  const { page, uploads } = await weighedPerson("Hopper", await fixture.createChannel("still"));
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

it("lets go of the local files when the server's own images have loaded", async () => {
  const { page, context } = await newPerson(fixture.browser, fixture.url);
  await context.addInitScript(() => {
    const alive = new Set<string>();
    Object.assign(window, { alive });
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (file) => {
      const url = createObjectURL.call(URL, file);
      alive.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      alive.delete(url);
      revokeObjectURL.call(URL, url);
    };
  });
  await logIn(page, "Riemann", await fixture.createChannel("tidy"));
  await attach(page, [await plainPng(41), await plainPng(42), photo]);
  await page.getByRole("button", { name: "Remove image 1" }).click();
  await sendAndWaitForAck(page, "two of them");
  await page.waitForFunction(() => {
    const alive: Set<string> = Reflect.get(window, "alive");
    return alive.size === 0;
  });
  expect(await chatPage(page).messages.getByRole("img").count()).toBe(2);
});
