import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { attach, attachments } from "#tests/support/attachments";
import { withProgram } from "#tests/support/foreign-program";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck, waitForAck } from "#tests/support/sent-messages";
import { plainPng } from "#tests/support/large-images";
import { startCaddy, startNginx, type Proxy } from "#tests/support/proxies";

const fixture = serverWithHost();
const tooLargeMessage = /too large for this server/;

/** Noise does not compress, and the image is too small in pixels to be scaled down. */
async function twoMegabytes(): Promise<Buffer> {
  const raw = { width: 900, height: 800, channels: 3 } as const;
  return sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png()
    .toBuffer();
}

/** Counts the uploads that a page starts. */
function uploadsOf(page: Page): { count: number } {
  const uploads = { count: 0 };
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/images")) uploads.count += 1;
  });
  return uploads;
}

/** Sends an image that is too large for the proxy, then a smaller one. @param attempts uploads before it is given up */
async function expectFinalRefusal(proxy: Proxy, name: string, channel: string, attempts: number): Promise<void> {
  const path = await fixture.createChannelPath(channel);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, name, { path });
  const uploads = uploadsOf(page);
  await attach(page, [await twoMegabytes()]);
  await chatPage(page).composer.fill("a large one");
  await chatPage(page).composer.press("Enter");

  const failure = page.getByRole("alert").filter({ hasText: tooLargeMessage });
  await failure.waitFor();
  expect(uploads.count).toBe(attempts);
  // Neither a later message nor a reload may upload the image again.
  await sendAndWaitForAck(page, "meanwhile");
  await page.reload();
  await failure.waitFor();
  await sendAndWaitForAck(page, "after a reload");
  expect(uploads.count).toBe(attempts);

  // Edit restores the text and the image, which can be replaced by a smaller one.
  await failure.getByRole("button", { name: "Edit" }).click();
  await failure.waitFor({ state: "detached" });
  expect(await chatPage(page).composer.inputValue()).toBe("a large one");
  await attachments(page)
    .getByRole("button", { name: /^Remove/ })
    .click();
  await attach(page, [await plainPng(60)]);
  await chatPage(page).composer.press("Enter");
  await waitForAck(page, "a large one");
  const texts = (await fixture.messagesOf(channel)).map(({ text, images }) => [text, images.length]);
  expect(texts).toEqual([
    ["meanwhile", 0],
    ["after a reload", 0],
    ["a large one", 1],
  ]);
}

withProgram("nginx", () => {
  it("an image too large for nginx's default limit is refused for good, with a message and a way to edit it", async () => {
    const nginx = await startNginx(fixture.url, (example) => example.replace(/client_max_body_size.*\n/, ""));
    await expectFinalRefusal(nginx, "Ada", "narrow", 1);
  });
});

withProgram("caddy", () => {
  it("an image too large for Caddy's limit is refused for good, with a message and a way to edit it", async () => {
    // Caddy answers 502 or closes the connection, just as when Parley is down.
    const limit = "{\n  request_body {\n    max_size 1MB\n  }\n";
    const caddy = await startCaddy(fixture.url, (example) => example.replace("{\n", limit));
    await expectFinalRefusal(caddy, "Grace", "strait", 3);
  });
});
