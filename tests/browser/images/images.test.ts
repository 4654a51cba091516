import type { Page } from "playwright-core";
import { attach, give, imageButton } from "#tests/support/attaching";
import { arrival, personInside, sayAndSettle, seen } from "#tests/support/page";
import { noise } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();

/** Chooses a file that may be no image. */
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Image files").setInputFiles({ name, mimeType: "image/png", buffer });

it("by the button, by pasting and by dropping, with a description that everybody gets", async () => {
  const [ada, grace] = await Promise.all([
    personInside(place.browser, place.url, "Ada"),
    personInside(place.browser, place.url, "Grace"),
  ]);
  const files = [await pictures.png()];
  const ways = {
    button: () => attach(ada.page, files),
    paste: () => give(ada.page, "paste", files),
    drop: () => give(ada.page, "drop", files),
  };
  for (const [way, bring] of Object.entries(ways)) {
    await seen(ada.page).composer.focus();
    await bring();
    await ada.page.getByRole("textbox", { name: /alt text/i }).fill(`by ${way}`);
    await seen(ada.page).composer.press("Enter");
    const received = seen(grace.page).messages.getByRole("img", { name: `by ${way}` });
    await received.waitFor();
    await received.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  }
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("opens large, closes by Escape, and gives the focus back", async () => {
  const { page } = await personInside(place.browser, place.url, "Linus");
  await attach(page, [await pictures.png()]);
  await seen(page).composer.press("Enter");
  const opener = seen(page).messages.getByRole("button", { name: /image/i }).last();
  await opener.click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement?.closest('[role="log"]') !== null);
});

it("can be cancelled on its way, and nothing of it arrives", async () => {
  const { page } = await personInside(place.browser, place.url, "Noether");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/images", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await attach(page, [await pictures.png()]);
  await seen(page).composer.fill("never mind");
  await page.keyboard.press("Enter");
  await seen(page).message("never mind").waitFor();
  await page.getByRole("button", { name: /cancel/i }).click();
  await seen(page).message("never mind").waitFor({ state: "detached" });
  release();
  await page.unroute("**/images");
  await attach(page, [await pictures.png()]);
  await sayAndSettle(page, "this one");
  await page.reload();
  await arrival(page);
  await seen(page).message("this one").waitFor();
  expect(await seen(page).message("never mind").count()).toBe(0);
});

it("that the browser cannot read is refused at once, and the text stays", async () => {
  const { page } = await personInside(place.browser, place.url, "Gauss");
  await seen(page).composer.fill("with a fake");
  await choose(page, "fake.png", Buffer.from("no image at all"));
  await page.getByText(/Your browser can’t show this image/).waitFor();
  expect(await seen(page).composer.inputValue()).toBe("with a fake");
});

it("that the server refuses stays with its text, to be written anew or discarded", async () => {
  const { page } = await personInside(place.browser, place.url, "Euler");
  const whole = await noise(64, 64);
  // The browser shows what there is of it.
  await choose(page, "half.png", whole.subarray(0, whole.length / 2));
  await page.getByRole("textbox", { name: /^Alt text/ }).fill("half of it");
  await seen(page).composer.fill("broken off");
  await page.keyboard.press("Enter");
  const refusal = page.getByText(/^Not sent\./);
  await refusal.waitFor();
  await page.reload();
  await refusal.waitFor();
  await seen(page).messages.getByRole("img", { name: "half of it" }).waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  expect(await seen(page).composer.inputValue()).toBe("broken off");
  await imageButton(page, 1).waitFor();
  expect(await page.getByRole("textbox", { name: /^Alt text/ }).inputValue()).toBe("half of it");
  await seen(page).messages.getByText("broken off").waitFor({ state: "detached" });
});
