import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { attach, attachments } from "#tests/support/attachments";
import { withProgram } from "#tests/support/foreign-program";
import { serverWithHost } from "#tests/support/server-with-host";
import { loggedInPerson, sendAndWaitForAck, chatPage, waitForAck } from "#tests/support/chat-page";
import { plainPng } from "#tests/support/large-images";
import { startCaddy, startNginx, type Proxy } from "#tests/support/proxies";

const fixture = serverWithHost();
const sentence = /too large for this server/;

/** A picture whose bytes no page makes fewer: small in pixels, and of nothing but noise. */
async function twoMegabytes(): Promise<Buffer> {
  const raw = { width: 900, height: 800, channels: 3 } as const;
  return sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png()
    .toBuffer();
}

/** How often the page sends images. */
function uploadsOf(page: Page): { count: number } {
  const uploads = { count: 0 };
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/images")) uploads.count += 1;
  });
  return uploads;
}

/** Sends what is too large for a proxy, and what comes after it. @param attempts after how many it is final */
async function sendTooMuch(proxy: Proxy, name: string, channel: string, attempts: number): Promise<void> {
  const path = await fixture.createChannel(channel);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, name, { path });
  const uploads = uploadsOf(page);
  await attach(page, [await twoMegabytes()]);
  await chatPage(page).composer.fill("a large one");
  await chatPage(page).composer.press("Enter");

  const failure = page.getByRole("alert").filter({ hasText: sentence });
  await failure.waitFor();
  expect(uploads.count).toBe(attempts);
  // It is final: neither later messages nor a reload send the whole picture again.
  await sendAndWaitForAck(page, "meanwhile");
  await page.reload();
  await failure.waitFor();
  await sendAndWaitForAck(page, "after a reload");
  expect(uploads.count).toBe(attempts);

  // And there is a way out: the text and the picture come back, and go with a smaller one.
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
  it("what is too large for nginx as it comes is final, told, and has a way out", async () => {
    const nginx = await startNginx(fixture.url, (example) => example.replace(/client_max_body_size.*\n/, ""));
    await sendTooMuch(nginx, "Ada", "narrow", 1);
  });
});

withProgram("caddy", () => {
  it("what is too large for a Caddy with a limit is final, told, and has a way out", async () => {
    // It says 502, as it does when Parley is not there, or cuts the connection.
    const limit = "{\n  request_body {\n    max_size 1MB\n  }\n";
    const caddy = await startCaddy(fixture.url, (example) => example.replace("{\n", limit));
    await sendTooMuch(caddy, "Grace", "strait", 3);
  });
});
