import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { serverWithHost } from "#tests/support/server-with-host";
import { watchLayoutShifts } from "#tests/support/layout-shifts";
import { chatPage, scrollUntil, waitForChat } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { holdRequests } from "#tests/support/page-conditions";
import { noisePng, plainPng } from "#tests/support/large-images";
import { waitUntil } from "#tests/support/wait-until";
import { upload } from "#tests/support/uploads";

const fixture = serverWithHost();
beforeAll(async () => {
  await fixture.createChannelPath("five-hundred");
  for (let number = 1; number <= 500; number += 5) await sendNumberedImages(fixture.host, "five-hundred", number, 5);
}, 180_000);

/** Waits until every image in view has been decoded. */
const waitForVisibleImages = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('[role="log"] img')]
      .filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      })
      .every((image) => image.complete && image.naturalWidth > 0),
  );

it("a channel with 50 images loads without layout shifts", async () => {
  const path = await fixture.createChannelPath("fifty");
  for (let number = 1; number <= 50; number += 2) await sendNumberedImages(fixture.host, "fifty", number, 2);
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
  await logIn(page, "Grace", path);
  const layout = await watchLayoutShifts(page);
  await page.reload();
  await waitForChat(page);
  await waitForVisibleImages(page);
  await page.getByRole("img", { name: "plate 50", exact: true }).waitFor();
  expect(await layout.shifts()).toEqual([]);
  expect(consoleErrors).toEqual([]);
});

/** @returns whether the list is at its beginning: rows loaded above on the way move the view */
function scrollToBeginning(): boolean {
  const list = document.querySelector('[role="log"]')!;
  list.scrollTop = list.clientHeight - list.scrollHeight;
  return document.getElementById("m1") !== null && list.scrollTop <= list.clientHeight - list.scrollHeight + 1;
}

// So many images take a while on a small machine.
it("scrolling up through 500 images causes no layout shifts", async () => {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await logIn(page, "Hopper", "/c/five-hundred");
  const layout = await watchLayoutShifts(page);
  await page.reload();
  await waitForChat(page);
  await scrollUntil(page, page.getByRole("img", { name: "plate 1", exact: true }), -400);
  await waitForVisibleImages(page);
  expect(await layout.shifts()).toEqual([]);
}, 180_000);

it("the reading position stays when an image above it loads", async () => {
  const path = await fixture.createChannelPath("slow-lane");
  await sendNumberedImages(fixture.host, "slow-lane", 1, 1, "the slow one");
  for (let count = 1; count <= 12; count += 1) await fixture.host.send("slow-lane", `line ${count}`);
  await sendNumberedImages(fixture.host, "slow-lane", 2, 3, "further down");
  for (let count = 13; count <= 36; count += 1) await fixture.host.send("slow-lane", `line ${count}`);

  const { page } = await newPerson(fixture.browser, fixture.url);
  const release = await holdRequests(page, "**/api/images/**");
  await logIn(page, "Linus", path);
  const line = chatPage(page).message("line 8");
  // At the beginning nothing more is loaded above.
  await waitUntil(() => page.evaluate(scrollToBeginning));
  const before = await line.boundingBox();
  const arrived = page.waitForResponse(/\/api\/images\//);
  release();
  await arrived;
  await waitForVisibleImages(page);
  expect(await line.boundingBox()).toEqual(before);
});

it("an image that fails to load can be retried, and keeps its size and the focus", async () => {
  const path = await fixture.createChannelPath("torn");
  await sendNumberedImages(fixture.host, "torn", 1);
  const { page } = await newPerson(fixture.browser, fixture.url);
  let broken = true;
  await page.route("**/api/images/**", (route) => (broken ? route.abort() : route.continue()));
  await logIn(page, "Noether", path);
  const retry = chatPage(page).messages.getByRole("button", { name: /Couldn’t load.*plate 1/ });
  await retry.waitFor();
  const before = await retry.boundingBox();
  await retry.press("Enter");
  await retry.waitFor();
  broken = false;
  await retry.press("Enter");
  const image = chatPage(page).messages.getByRole("button", { name: "Enlarge: plate 1" });
  await image.waitFor();
  await waitForVisibleImages(page);
  expect(await image.boundingBox()).toEqual(before);
  expect(await image.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("an image in the list loads its thumbnail, and the large file on a dense screen", async () => {
  const path = await fixture.createChannelPath("density");
  // The thumbnail of a plain image is not smaller, so the large one would serve for both.
  const grainy = new File([new Uint8Array(await noisePng(1_600, 400))], "grain.png");
  await upload(fixture.host, { image: grainy }, "density");
  const image = async (name: string, deviceScaleFactor: number) => {
    const { page } = await newPerson(fixture.browser, fixture.url, { deviceScaleFactor });
    await logIn(page, name, path);
    const element = chatPage(page).messages.getByRole("img").first();
    await element.waitFor();
    await waitForVisibleImages(page);
    return element;
  };
  const currentSource = (element: HTMLImageElement) => element.currentSrc;
  expect(await (await image("Turing", 1)).evaluate(currentSource)).toMatch(/\/thumbnail$/);
  // The browser may load the thumbnail first, and chooses again after layout.
  const dense = await image("Euler", 3);
  await waitUntil(async () => /\/api\/images\/[^/]+$/.test(await dense.evaluate(currentSource)));
});

it("the server's HTML loads the last images eagerly and those far above lazily", async () => {
  const path = await fixture.createChannelPath("five");
  for (const name of ["1", "2", "3", "4", "5"]) {
    const image = new File([new Uint8Array(await plainPng(420, 320))], `${name}.png`);
    await upload(fixture.host, { image }, "five");
  }
  const { page } = await newPerson(fixture.browser, fixture.url);
  await logIn(page, "Goldberg", path);
  const lazyImages = async (mobile: "?0" | "?1") => {
    const html = await (await page.request.get(path, { headers: { "sec-ch-ua-mobile": mobile } })).text();
    const images = html.match(/<img [^>]*src="[^"]*\/thumbnail"[^>]*>/g) ?? [];
    return images.map((image) => image.includes('loading="lazy"'));
  };
  expect(await lazyImages("?0")).toEqual([true, true, false, false, false]);
  expect((await lazyImages("?1")).slice(-3)).toEqual([true, false, false]);
});
