import type { Page } from "playwright-core";
import { attach } from "#tests/support/attaching";
import { newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { arrival, enter, personInside, sayAndSettle, seen } from "#tests/support/page";
import { heavy, phonePhoto, plain } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";

const place = serverWithHost();
let photo: Buffer;
beforeAll(async () => {
  photo = await phonePhoto();
});

/** Somebody inside whose uploads are weighed. */
async function weighedPerson(name: string, path: string) {
  const { gate, ...person } = await personBehindProxy(place, name, path);
  return { ...person, weights: gate.uploads.lengths, uploads: gate.uploads };
}

const receipt = (page: Page) => page.getByText(/^Removed before sharing/);

it("is made smaller before it goes, upright, and what it told is told to the sender alone, once", async () => {
  const path = await place.room("walk");
  const [ada, grace] = await Promise.all([
    weighedPerson("Ada", path),
    personInside(place.browser, place.url, "Grace", { path }),
  ]);
  await attach(ada.page, [photo], "image/jpeg");
  await sayAndSettle(ada.page, "from the walk");
  expect(ada.weights[0]).toBeLessThan(photo.length * 0.8);
  const [sent] = await place.historyOf("walk");
  expect(sent?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
  expect(await receipt(ada.page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await seen(grace.page).message("from the walk").waitFor();
  expect(await receipt(grace.page).count()).toBe(0);
  await ada.page.reload();
  await arrival(ada.page);
  await seen(ada.page).message("from the walk").waitFor();
  expect(await receipt(ada.page).count()).toBe(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("goes as it is where one wants the original quality, which is remembered", async () => {
  const { page, weights } = await weighedPerson("Linus", await place.room("album"));
  const wish = page.getByRole("checkbox", { name: /^Original quality/ });
  await attach(page, [photo], "image/jpeg");
  await wish.check();
  await sayAndSettle(page, "as it is");
  expect(weights[0]).toBeGreaterThan(photo.length);
  // This time the server has found it.
  expect(await receipt(page).textContent()).toBe("Removed before sharing: location, author, camera.");

  await page.reload();
  await arrival(page);
  await attach(page, [await plain(40)]);
  expect(await wish.count()).toBe(0);
  await attach(page, [photo], "image/jpeg");
  expect(await wish.isChecked()).toBe(true);
  await sayAndSettle(page, "once more");
  expect(weights[1]).toBeGreaterThan(photo.length);
  await attach(page, [photo], "image/jpeg");
  await wish.uncheck();
  await sayAndSettle(page, "and smaller");
  expect(weights[2]).toBeLessThan(photo.length * 0.8);
});

it("is made smaller also without a worker", async () => {
  const gate = await startGate(place.url);
  const { page, context } = await newPerson(place.browser, gate.url);
  await context.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
    Object.defineProperty(window, "OffscreenCanvas", { value: undefined });
  });
  await enter(page, "Noether", await place.room("bare"));
  await attach(page, [photo], "image/jpeg");
  await sayAndSettle(page, "by hand");
  expect(gate.uploads.lengths[0]).toBeLessThan(photo.length * 0.8);
  expect((await place.historyOf("bare"))[0]?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
});

it("what only the browser can read goes as something that the server reads", async () => {
  // One white pixel as a bitmap.
  const bitmap =
    "424d3a0000000000000036000000280000000100000001000000010018000000000004000000c40e0000c40e00000000000000000000ffffff00";
  const { page } = await personInside(place.browser, place.url, "Euler", { path: await place.room("museum") });
  await attach(page, [Buffer.from(bitmap, "hex")], "image/bmp");
  await sayAndSettle(page, "an old format");
  expect((await place.historyOf("museum"))[0]?.images).toMatchObject([{ width: 1, height: 1 }]);
});

it("an animation goes as it is, and still moves", async () => {
  const { page, weights } = await weighedPerson("Gauss", await place.room("cinema"));
  const gif = await pictures.movingGif();
  await attach(page, [gif], "image/gif");
  await sayAndSettle(page, "it moves");
  expect(weights[0]).toBeGreaterThan(gif.length);
  expect((await place.historyOf("cinema"))[0]?.images).toMatchObject([{ animated: true }]);
});

it("settles in its place: the same elements, and nothing moves", async () => {
  const { page, uploads } = await weighedPerson("Hopper", await place.room("still"));
  const held = uploads.holdAt(0.5);
  await attach(page, [await heavy(300, 4_000_000), await heavy(90, 1_000), await heavy(200, 1_000)]);
  await seen(page).composer.fill("stay where you are");
  await seen(page).composer.press("Enter");
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
  const { page, context } = await newPerson(place.browser, place.url);
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
  await enter(page, "Riemann", await place.room("tidy"));
  await attach(page, [await plain(41), await plain(42), photo]);
  await page.getByRole("button", { name: "Remove image 1" }).click();
  await sayAndSettle(page, "two of them");
  await page.waitForFunction(() => {
    const alive: Set<string> = Reflect.get(window, "alive");
    return alive.size === 0;
  });
  expect(await seen(page).messages.getByRole("img").count()).toBe(2);
});
