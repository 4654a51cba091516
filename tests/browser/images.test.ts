import type { Browser, Page } from "playwright-core";
import { imageButton } from "#tests/support/attaching";
import { launchBrowser } from "#tests/support/browser";
import { attach as attachPicture, arrival, personInside, sayAndSettle, seen } from "#tests/support/page";
import { noise } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";
import { startServer, type ParleyServer } from "#tests/support/server";

let server: ParleyServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

const attachBytes = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel("Image files").setInputFiles({ name, mimeType, buffer });
const attach = async (page: Page) =>
  attachPicture(page, { name: "field.png", mimeType: "image/png", buffer: await pictures.png() });

/** Gives a file to the page as the clipboard or a drop does. */
const give = (page: Page, event: "paste" | "drop", bytes: number[]) =>
  page.evaluate(
    ([kind, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "given.png", { type: "image/png" }));
      const target = document.activeElement ?? document.body;
      if (kind === "paste")
        return target.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      for (const name of ["dragenter", "dragover", "drop"])
        target.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
      return true;
    },
    [event, bytes] as const,
  );

it("by the button, by pasting and by dropping, with a description that everybody gets", async () => {
  const [ada, grace] = await Promise.all([
    personInside(browser, server.url, "Ada"),
    personInside(browser, server.url, "Grace"),
  ]);
  const bytes = [...(await pictures.jpeg())];
  const ways = {
    button: () => attach(ada.page),
    paste: () => give(ada.page, "paste", bytes),
    drop: () => give(ada.page, "drop", bytes),
  };
  for (const [way, choose] of Object.entries(ways)) {
    await seen(ada.page).composer.focus();
    await choose();
    await ada.page.getByRole("textbox", { name: /descri/i }).fill(`by ${way}`);
    await seen(ada.page).composer.press("Enter");
    const received = seen(grace.page).messages.getByRole("img", { name: `by ${way}` });
    await received.waitFor();
    await received.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  }
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("opens large, closes by Escape, and gives the focus back", async () => {
  const { page } = await personInside(browser, server.url, "Linus");
  await attach(page);
  await seen(page).composer.press("Enter");
  const opener = seen(page).messages.getByRole("button", { name: /image/i }).last();
  await opener.click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement?.closest('[role="log"]') !== null);
});

it("can be cancelled on its way, and nothing of it arrives", async () => {
  const { page } = await personInside(browser, server.url, "Noether");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/images", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await attach(page);
  await seen(page).composer.fill("never mind");
  await page.keyboard.press("Enter");
  await seen(page).message("never mind").waitFor();
  await page.getByRole("button", { name: /cancel/i }).click();
  await seen(page).message("never mind").waitFor({ state: "detached" });
  release();
  await page.unroute("**/images");
  await attach(page);
  await sayAndSettle(page, "this one");
  await page.reload();
  await arrival(page);
  await seen(page).message("this one").waitFor();
  expect(await seen(page).message("never mind").count()).toBe(0);
});

it("that the browser cannot read is refused at once, and the text stays", async () => {
  const { page } = await personInside(browser, server.url, "Gauss");
  await seen(page).composer.fill("with a fake");
  await attachBytes(page, "fake.png", "image/png", Buffer.from("no image at all"));
  await page.getByText(/cannot be shown by your browser/).waitFor();
  expect(await seen(page).composer.inputValue()).toBe("with a fake");
});

it("that the server refuses stays with its text, to be written anew or discarded", async () => {
  const { page } = await personInside(browser, server.url, "Euler");
  const whole = await noise(64, 64);
  // The browser shows what there is of it.
  await attachBytes(page, "half.png", "image/png", whole.subarray(0, whole.length / 2));
  await page.getByRole("textbox", { name: /^Description/ }).fill("half of it");
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
  expect(await page.getByRole("textbox", { name: /^Description/ }).inputValue()).toBe("half of it");
  await seen(page).messages.getByText("broken off").waitFor({ state: "detached" });
});
