import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { sendPlates } from "#tests/support/album";
import { launchBrowser } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import { personInside, say, seen, settled } from "#tests/support/page";
import { pictures } from "#tests/support/pictures";
import { startServer, type ParleyServer } from "#tests/support/server";

let server: ParleyServer;
let browser: Browser;
let ada: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ada = await member(server.url, "Ada");
});

async function room(name: string): Promise<string> {
  await ada.post("/api/channels", { name });
  return `/c/${name}`;
}

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole("button", { name });

/** The image that is shown large, with how it lies. */
const shown = (page: Page, alt: string) => dialog(page).getByRole("img", { name: alt, exact: true });
const widthOf = async (page: Page, alt: string) => (await shown(page, alt).boundingBox())?.width ?? 0;

async function look(page: Page, alt: string): Promise<void> {
  await seen(page)
    .messages.getByRole("button", { name: `Show large: ${alt}`, exact: true })
    .click();
  await button(page, "Copy link")
    .or(dialog(page).getByRole("link", { name: "Download" }))
    .first()
    .waitFor();
}

/** The picture has come to rest: it glides to where a key or a tap has sent it. */
const atRest = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === "finished"));

/** Two clicks that follow each other quickly, however slowly they are worked off. */
async function doubleClick(page: Page, at: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1_000;
  for (const [place, type] of (["mousePressed", "mouseReleased", "mousePressed", "mouseReleased"] as const).entries()) {
    const click = { button: "left", clickCount: place < 2 ? 1 : 2, timestamp: start + place * 0.03 } as const;
    await session.send("Input.dispatchMouseEvent", { type, ...at, ...click });
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

it("walks by the arrows through all images of the channel, over messages and pages, and comes back to where it was", async () => {
  const path = await room("walk");
  for (let number = 1; number <= 42; number += 1) await sendPlates(ada, "walk", number);
  await ada.send("walk", "in between");
  await sendPlates(ada, "walk", 43, 3);
  const { page, complaints } = await personInside(browser, server.url, "Grace", { path });
  await look(page, "plate 44");
  await page.keyboard.press("ArrowRight");
  await shown(page, "plate 45").waitFor();
  await button(page, "Next image").waitFor({ state: "detached" });
  for (let number = 44; number >= 1; number -= 1) {
    await page.keyboard.press("ArrowLeft");
    await shown(page, `plate ${number}`).waitFor();
  }
  await button(page, "Previous image").waitFor({ state: "detached" });
  await page.keyboard.press("ArrowLeft");
  await shown(page, "plate 1").waitFor();
  await dialog(page).getByText("Ada", { exact: true }).waitFor();
  await dialog(page).getByText("plate 1", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("Show large: plate 44");
  expect(complaints).toEqual([]);
});

it("zooms by keys, wheel and double click, keeps the point under the pointer, and moves by dragging", async () => {
  const path = await room("lens");
  await sendPlates(ada, "lens", 7);
  const { page } = await personInside(browser, server.url, "Linus", { path });
  await look(page, "plate 7");
  const whole = await widthOf(page, "plate 7");
  await page.keyboard.press("+");
  await atRest(page);
  expect(await widthOf(page, "plate 7")).toBeCloseTo(whole * 1.5, 0);
  await page.keyboard.press("0");
  await atRest(page);
  expect(await widthOf(page, "plate 7")).toBeCloseTo(whole, 0);

  const box = (await shown(page, "plate 7").boundingBox())!;
  const corner = { x: box.x + box.width - 20, y: box.y + box.height - 20 };
  await doubleClick(page, corner);
  await atRest(page);
  const close = (await shown(page, "plate 7").boundingBox())!;
  expect(close.width).toBeCloseTo(whole * 2.5, 0);
  expect(close.x + close.width - 50).toBeCloseTo(corner.x, 0);

  await page.mouse.move(600, corner.y);
  await page.mouse.down();
  await page.mouse.move(660, corner.y, { steps: 6 });
  await page.mouse.up();
  expect((await shown(page, "plate 7").boundingBox())!.x).toBeGreaterThan(close.x + 40);

  await page.mouse.wheel(0, 400);
  await page.waitForFunction((least) => {
    const image = document.querySelector("dialog img");
    return image !== null && image.getBoundingClientRect().width < least;
  }, close.width - 50);
  await page.mouse.wheel(0, 5_000);
  await page.waitForFunction((width) => {
    const image = document.querySelector("dialog img");
    return image !== null && Math.abs(image.getBoundingClientRect().width - width) < 1;
  }, whole);
  // A click beside it leaves, a click on it does not.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y - 40);
  await dialog(page).waitFor({ state: "detached" });
});

it("by fingers: a swipe turns, a pinch comes closer, a pull down leaves", async () => {
  const path = await room("fingers");
  for (const number of [4, 12, 20]) await sendPlates(ada, "fingers", number);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page, context } = await personInside(browser, server.url, "Noether", { path, ...phone });
  const session = await context.newCDPSession(page);
  type Finger = { x: number; y: number; id?: number };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Finger[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  const slide = async (from: Finger, to: Finger) => {
    await touch("touchStart", from);
    for (let part = 1; part <= 5; part += 1)
      await touch("touchMove", { x: from.x + ((to.x - from.x) * part) / 5, y: from.y + ((to.y - from.y) * part) / 5 });
    await touch("touchEnd");
  };
  await look(page, "plate 20");
  await slide({ x: 100, y: 400 }, { x: 300, y: 410 });
  await shown(page, "plate 12").waitFor();
  await slide({ x: 300, y: 400 }, { x: 100, y: 410 });
  await shown(page, "plate 20").waitFor();
  await slide({ x: 200, y: 400 }, { x: 215, y: 400 });
  await shown(page, "plate 20").waitFor();

  const whole = await widthOf(page, "plate 20");
  await touch("touchStart", { x: 170, y: 400, id: 1 }, { x: 220, y: 400, id: 2 });
  for (let part = 1; part <= 5; part += 1)
    await touch("touchMove", { x: 170 - part * 10, y: 400, id: 1 }, { x: 220 + part * 10, y: 400, id: 2 });
  await touch("touchEnd");
  expect(await widthOf(page, "plate 20")).toBeGreaterThan(whole * 1.8);
  // Zoomed in, a finger moves the picture and turns nothing.
  await slide({ x: 300, y: 400 }, { x: 100, y: 410 });
  expect(await shown(page, "plate 20").count()).toBe(1);
  const start = Date.now() / 1_000;
  for (const place of [0, 1, 2, 3])
    await session.send("Input.dispatchTouchEvent", {
      type: place % 2 ? "touchEnd" : "touchStart",
      touchPoints: place % 2 ? [] : [{ x: 195, y: 400 }],
      timestamp: start + place * 0.03,
    });
  await atRest(page);
  expect(await widthOf(page, "plate 20")).toBeCloseTo(whole, 0);
  await slide({ x: 200, y: 300 }, { x: 205, y: 600 });
  await dialog(page).waitFor({ state: "detached" });
});

it("can be downloaded, and the link to its message copied", async () => {
  const path = await room("take-away");
  const { seq } = await sendPlates(ada, "take-away", 1);
  const { page } = await personInside(browser, server.url, "Turing", {
    path,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await look(page, "plate 1");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page).getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^parley-.+\.webp$/);
  expect((await readFile(await download.path())).toString("latin1", 8, 12)).toBe("WEBP");
  await button(page, "Copy link to the message").click();
  await dialog(page).getByText("Link copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}${path}#m${seq}`);
});

it("the link leads to the message, through the name screen and beyond the page that one sees first", async () => {
  const path = await room("far-back");
  for (let count = 1; count <= 10; count += 1) await ada.send("far-back", `before ${count}`);
  const { seq } = await sendPlates(ada, "far-back", 1, 1, "this one");
  for (let count = 1; count <= 110; count += 1) await ada.send("far-back", `after ${count}`);
  const { page } = await personInside(browser, server.url, "Lovelace", { path: `${path}#m${seq}` });
  const named = seen(page).messages.locator("[aria-current=location]");
  await named.getByText("this one").waitFor();
  await page.waitForFunction(() => {
    const { top = -1, bottom = Infinity } =
      document.querySelector("[aria-current=location]")?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });
  expect(await named.count()).toBe(1);
  await page.getByRole("button", { name: "To the latest" }).click();
  await seen(page).message("after 110").waitFor();
});

it("its sender describes it anew, and everybody has it at once; nobody else can", async () => {
  const path = await room("words");
  const [euler, gauss] = await Promise.all([
    personInside(browser, server.url, "Euler", { path }),
    personInside(browser, server.url, "Gauss", { path }),
  ]);
  const picture = { name: "field.png", mimeType: "image/png", buffer: await pictures.large() };
  await euler.page.getByLabel("Image file").setInputFiles(picture);
  await say(euler.page, "look");
  await settled(euler.page, "look");
  await look(euler.page, "Image without a description");
  await look(gauss.page, "Image without a description");
  expect(await button(gauss.page, /descri|delete/i).count()).toBe(0);

  await button(euler.page, "Add a description").click();
  const field = dialog(euler.page).getByRole("textbox", { name: /Description/ });
  await field.fill("a field, not this");
  // The keys of the large view mean nothing here, and Escape leaves the field alone.
  await field.press("ArrowLeft");
  await field.press("Escape");
  await button(euler.page, "Add a description").press("Enter");
  expect(await field.inputValue()).toBe("");
  await field.fill("a field of blue");
  await field.press("Enter");
  await shown(euler.page, "a field of blue").waitFor();
  await euler.page.waitForFunction(() => document.activeElement?.textContent === "Edit description");
  await shown(gauss.page, "a field of blue").waitFor();
  await gauss.page.keyboard.press("Escape");
  await seen(gauss.page).messages.getByRole("img", { name: "a field of blue" }).waitFor();
  expect([...euler.complaints, ...gauss.complaints]).toEqual([]);
});

it("one of several can be deleted, and taken back before; the others stay, and nobody is left looking at it", async () => {
  const path = await room("one-less");
  const [riemann, hopper] = await Promise.all([
    personInside(browser, server.url, "Riemann", { path }),
    personInside(browser, server.url, "Hopper", { path }),
  ]);
  const files = ["one", "two"].map(async (name) => ({
    name: `${name}.png`,
    mimeType: "image/png",
    buffer: await pictures[name === "one" ? "png" : "jpeg"](),
  }));
  await riemann.page.getByLabel("Image file").setInputFiles(await Promise.all(files));
  await say(riemann.page, "two of them");
  await settled(riemann.page, "two of them");
  const openers = (page: Page) => seen(page).messages.getByRole("button", { name: /^Show large/ });
  for (const { page } of [riemann, hopper]) {
    await openers(page).nth(1).click();
    await dialog(page).getByRole("link", { name: "Download" }).waitFor();
  }
  const address = await dialog(hopper.page).getByRole("img").getAttribute("src");

  await button(riemann.page, "Delete the image").click();
  await riemann.page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await riemann.page.keyboard.press("Enter");
  await dialog(riemann.page).getByRole("img").waitFor();
  await riemann.page.waitForFunction(() => document.activeElement?.closest("dialog button") !== null);

  await button(riemann.page, "Delete the image").click();
  await dialog(riemann.page).getByText("Image deleted.").waitFor();
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
  expect((await ada.get(address ?? "")).status).toBe(404);
});
