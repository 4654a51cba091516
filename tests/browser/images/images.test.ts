import type { Page } from "playwright-core";
import { attach, dispatchFiles, attachmentButton } from "#tests/support/attachments";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { noisePng } from "#tests/support/large-images";
import { sampleImages } from "#tests/support/sample-images";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

/** Chooses a file, which need not be an image. */
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Image files").setInputFiles({ name, mimeType: "image/png", buffer });

it("an image is sent by the button, by pasting and by dropping, with its alt text", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada"),
    loggedInPerson(fixture.browser, fixture.url, "Grace"),
  ]);
  const files = [await sampleImages.png()];
  const ways = {
    button: () => attach(ada.page, files),
    paste: () => dispatchFiles(ada.page, "paste", files),
    drop: () => dispatchFiles(ada.page, "drop", files),
  };
  for (const [way, add] of Object.entries(ways)) {
    await chatPage(ada.page).composer.focus();
    await add();
    await ada.page.getByRole("textbox", { name: /alt text/i }).fill(`by ${way}`);
    await chatPage(ada.page).composer.press("Enter");
    const received = chatPage(grace.page).messages.getByRole("img", { name: `by ${way}` });
    await received.waitFor();
    await received.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  }
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("an image opens in the lightbox, which closes by Escape and gives the focus back", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await attach(page, [await sampleImages.png()]);
  await chatPage(page).composer.press("Enter");
  const opener = chatPage(page).messages.getByRole("button", { name: /image/i }).last();
  await opener.click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement?.closest('[role="log"]') !== null);
});

it("an upload can be cancelled, and nothing of it arrives", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/images", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await attach(page, [await sampleImages.png()]);
  await chatPage(page).composer.fill("never mind");
  await page.keyboard.press("Enter");
  await chatPage(page).message("never mind").waitFor();
  await page.getByRole("button", { name: /cancel/i }).click();
  await chatPage(page).message("never mind").waitFor({ state: "detached" });
  release();
  await page.unroute("**/images");
  await attach(page, [await sampleImages.png()]);
  await sendAndWaitForAck(page, "this one");
  await page.reload();
  await waitForChat(page);
  await chatPage(page).message("this one").waitFor();
  expect(await chatPage(page).message("never mind").count()).toBe(0);
});

it("a file that the browser cannot read is refused at once, and the text stays", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss");
  await chatPage(page).composer.fill("with a fake");
  await choose(page, "fake.png", Buffer.from("no image at all"));
  await page.getByText(/Your browser can’t show this image/).waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("with a fake");
});

it("an image refused by the server stays with its text, and can be edited", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler");
  const whole = await noisePng(64, 64);
  // The browser shows the first half of the image.
  await choose(page, "half.png", whole.subarray(0, whole.length / 2));
  await page.getByRole("textbox", { name: /^Alt text/ }).fill("half of it");
  await chatPage(page).composer.fill("broken off");
  await page.keyboard.press("Enter");
  const refusal = page.getByText(/^Not sent\./);
  await refusal.waitFor();
  await page.reload();
  await refusal.waitFor();
  await chatPage(page).messages.getByRole("img", { name: "half of it" }).waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  expect(await chatPage(page).composer.inputValue()).toBe("broken off");
  await attachmentButton(page, 1).waitFor();
  expect(await page.getByRole("textbox", { name: /^Alt text/ }).inputValue()).toBe("half of it");
  await chatPage(page).messages.getByText("broken off").waitFor({ state: "detached" });
});
