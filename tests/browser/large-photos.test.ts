import type { Browser, Page } from "playwright-core";
import type { Message } from "#lib/contract/message";
import { attach } from "#tests/support/attaching";
import { launchBrowser, newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/gate";
import { member, type Visitor } from "#tests/support/http";
import { arrival, enter, personInside, sayAndSettle, seen } from "#tests/support/page";
import { heavy, phonePhoto, plain } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";
import { startServer, type ParleyServer } from "#tests/support/server";

let server: ParleyServer;
let browser: Browser;
let host: Visitor;
let photo: Buffer;
beforeAll(async () => {
  [server, browser, photo] = await Promise.all([startServer(), launchBrowser(), phonePhoto()]);
  host = await member(server.url, "Host");
});

async function room(name: string): Promise<string> {
  await host.post("/api/channels", { name });
  return `/c/${name}`;
}

const historyOf = async (channel: string): Promise<Message[]> =>
  (await host.get<{ messages: Message[] }>(`/api/channels/${channel}/messages`)).body.messages;

/** Somebody inside, and a gate that weighs what they upload. */
async function weighedPerson(name: string, path: string) {
  const gate = await startGate(server.url);
  const person = await newPerson(browser, gate.url);
  await enter(person.page, name, path);
  return { ...person, weights: gate.uploads.lengths, uploads: gate.uploads };
}

const receipt = (page: Page) => page.getByText(/^Removed before sharing/);

it("is made smaller before it goes, upright, and what it told is told to the sender alone, once", async () => {
  const path = await room("walk");
  const [ada, grace] = await Promise.all([
    weighedPerson("Ada", path),
    personInside(browser, server.url, "Grace", { path }),
  ]);
  await attach(ada.page, [photo], "image/jpeg");
  await sayAndSettle(ada.page, "from the walk");
  expect(ada.weights[0]).toBeLessThan(photo.length * 0.8);
  const [sent] = await historyOf("walk");
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
  const { page, weights } = await weighedPerson("Linus", await room("album"));
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
  const gate = await startGate(server.url);
  const { page, context } = await newPerson(browser, gate.url);
  await context.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
    Object.defineProperty(window, "OffscreenCanvas", { value: undefined });
  });
  await enter(page, "Noether", await room("bare"));
  await attach(page, [photo], "image/jpeg");
  await sayAndSettle(page, "by hand");
  expect(gate.uploads.lengths[0]).toBeLessThan(photo.length * 0.8);
  expect((await historyOf("bare"))[0]?.images).toMatchObject([{ width: 1_920, height: 2_560 }]);
});

it("what only the browser can read goes as something that the server reads", async () => {
  // One white pixel as a bitmap.
  const bitmap =
    "424d3a0000000000000036000000280000000100000001000000010018000000000004000000c40e0000c40e00000000000000000000ffffff00";
  const { page } = await personInside(browser, server.url, "Euler", { path: await room("museum") });
  await attach(page, [Buffer.from(bitmap, "hex")], "image/bmp");
  await sayAndSettle(page, "an old format");
  expect((await historyOf("museum"))[0]?.images).toMatchObject([{ width: 1, height: 1 }]);
});

it("an animation goes as it is, and still moves", async () => {
  const { page, weights } = await weighedPerson("Gauss", await room("cinema"));
  const gif = await pictures.movingGif();
  await attach(page, [gif], "image/gif");
  await sayAndSettle(page, "it moves");
  expect(weights[0]).toBeGreaterThan(gif.length);
  expect((await historyOf("cinema"))[0]?.images).toMatchObject([{ animated: true }]);
});

it("settles in its place: the same elements, and nothing moves", async () => {
  const { page, uploads } = await weighedPerson("Hopper", await room("still"));
  const held = uploads.holdAt(0.5);
  await attach(page, [await heavy(300, 4_000_000), await heavy(90, 1_000), await heavy(200, 1_000)]);
  await seen(page).composer.fill("stay where you are");
  await seen(page).composer.press("Enter");
  await held;
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: false });
    document.querySelectorAll("[role=log] img").forEach((image, place) => {
      image.parentElement?.setAttribute("data-seen", String(place));
    });
  });
  uploads.release();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLImageElement>("[role=log] button img")].filter((image) => image.complete)
        .length === 3,
  );
  await page.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached" });
  const after = await page.evaluate(() => ({
    shifts: Reflect.get(window, "shifts"),
    places: [...document.querySelectorAll("[role=log] [data-seen]")].map((place) => [
      place.getAttribute("data-seen"),
      place.querySelectorAll("button img").length,
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
  const { page, context } = await newPerson(browser, server.url);
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
  await enter(page, "Riemann", await room("tidy"));
  await attach(page, [await plain(41), await plain(42), photo]);
  await page.getByRole("button", { name: "Remove image 1" }).click();
  await sayAndSettle(page, "two of them");
  await page.waitForFunction(() => {
    const alive: Set<string> = Reflect.get(window, "alive");
    return alive.size === 0;
  });
  expect(await seen(page).messages.getByRole("img").count()).toBe(2);
});
