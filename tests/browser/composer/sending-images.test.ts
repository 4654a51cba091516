import { attach, attachments, describeImage, dispatchFiles, attachmentButton } from "#tests/support/attachments";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { paddedPng, plainPng } from "#tests/support/large-images";

const fixture = serverWithHost();

it("several images are sent in one message, in order and with their alt texts", async () => {
  const path = await fixture.createChannelPath("several");
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
  ]);
  await attach(ada.page, await Promise.all([plainPng(51), plainPng(52), plainPng(53)]));
  await describeImage(ada.page, 3, "the third");
  await describeImage(ada.page, 1, "the first");
  await chatPage(ada.page).composer.fill("three of them");
  await chatPage(ada.page).composer.press("Enter");
  await chatPage(grace.page).message("three of them").waitFor();
  const images = chatPage(grace.page).messages.getByRole("img");
  await images.nth(2).waitFor();
  expect(await images.evaluateAll((all) => all.map((image) => image.getAttribute("alt")))).toEqual([
    "the first",
    "Image without alt text",
    "the third",
  ]);
  const [sent, ...others] = await fixture.messagesOf("several");
  expect(sent?.images.map(({ width, alt }) => [width, alt])).toEqual([
    [51, "the first"],
    [52, ""],
    [53, "the third"],
  ]);
  expect(others).toEqual([]);
  expect(await attachments(ada.page).count()).toBe(0);
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("pasted and dropped images are added to those already attached", async () => {
  const path = await fixture.createChannelPath("joined");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path });
  await chatPage(page).composer.focus();
  await dispatchFiles(page, "paste", [await plainPng(61), await plainPng(62)]);
  await attachments(page).nth(1).waitFor();
  await dispatchFiles(page, "drop", [await plainPng(63)], "nav");
  await attachments(page).nth(2).waitFor();
  await page.getByText("Drop images to attach them").waitFor({ state: "detached" });
  await chatPage(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 3);
  const [sent] = await fixture.messagesOf("joined");
  expect(sent?.images.map(({ width }) => width)).toEqual([61, 62, 63]);
});

it("the drop target appears while files are dragged over the page, and not for text", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hamilton");
  const dispatchDrag = (type: string, name: string) =>
    page.evaluate(
      ([kind, event]) => {
        const data = new DataTransfer();
        if (kind === "Files") data.items.add(new File(["x"], "x.png", { type: "image/png" }));
        else data.setData(kind, "words");
        document.querySelector("nav")?.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true }));
      },
      [type, name] as const,
    );
  const dropTarget = page.getByText("Drop images to attach them");
  await dispatchDrag("text/plain", "dragenter");
  await dispatchDrag("Files", "dragenter");
  await dropTarget.waitFor();
  await dispatchDrag("text/plain", "dragleave");
  await dropTarget.waitFor();
  await dispatchDrag("Files", "dragleave");
  await dropTarget.waitFor({ state: "detached" });
});

it("attached images can be removed, and reordered by buttons, keys and dragging", async () => {
  const path = await fixture.createChannelPath("order");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await attach(page, await Promise.all([plainPng(1), plainPng(2), plainPng(3), plainPng(4), plainPng(5)]));
  for (const number of [1, 2, 3, 4, 5]) await describeImage(page, number, String(number));
  const order = async () =>
    (await page.getByRole("button", { name: /^Image \d of/ }).evaluateAll((all) => all.map((each) => each.ariaLabel)))
      .map((label) => label?.slice(-1))
      .join("");
  expect(await order()).toBe("12345");

  await attachmentButton(page, 1).click();
  await page.getByRole("button", { name: "Move image 1 back" }).click();
  expect(await order()).toBe("21345");
  // The moved image stays selected.
  await page.getByRole("button", { name: "Move image 2 back" }).click();
  expect(await order()).toBe("23145");
  await page.getByText("Image moved to position 3 of 5.").waitFor({ state: "attached" });

  await attachmentButton(page, 5).focus();
  await page.keyboard.press("ArrowLeft");
  expect(await order()).toBe("23154");
  await page.keyboard.press("ArrowLeft");
  expect(await order()).toBe("23514");

  await attachmentButton(page, 5).hover();
  await page.mouse.down();
  await attachmentButton(page, 1).hover();
  await page.mouse.up();
  expect(await order()).toBe("42351");

  await page.getByRole("button", { name: "Remove image 2" }).click();
  expect(await order()).toBe("4351");
  await attachmentButton(page, 3).focus();
  await page.keyboard.press("Delete");
  expect(await order()).toBe("431");
  await chatPage(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 3);
  expect((await fixture.messagesOf("order"))[0]?.images.map(({ width, alt }) => [width, alt])).toEqual([
    [4, "4"],
    [3, "3"],
    [1, "1"],
  ]);
});

it("only the first ten images are attached, and a message says how many were left out", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss");
  const buffer = await plainPng(9);
  await page
    .getByLabel("Image files")
    .setInputFiles(
      Array.from({ length: 12 }, (_, number) => ({ name: `${number}.png`, mimeType: "image/png", buffer })),
    );
  await page.getByText("A message can have up to 10 images: 2 were left out.").waitFor();
  expect(await attachments(page).count()).toBe(10);
  await dispatchFiles(page, "paste", [buffer]);
  await page.getByText("A message can have up to 10 images: 1 was left out.").waitFor();
  expect(await attachments(page).count()).toBe(10);
});

it("a file that is no image is left out with a message, and the others are attached", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler");
  await chatPage(page).composer.fill("with a list");
  await page.getByLabel("Image files").setInputFiles([
    { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("eggs") },
    { name: "photo.heic", mimeType: "image/heic", buffer: Buffer.from("no browser for this") },
    { name: "fine.png", mimeType: "image/png", buffer: await plainPng(8) },
  ]);
  await page.getByText("This isn’t an image.").waitFor();
  expect(await attachments(page).count()).toBe(1);
  await page
    .getByLabel("Image files")
    .setInputFiles([{ name: "photo.heic", mimeType: "", buffer: Buffer.from("no browser for this") }]);
  await page.getByText("HEIC photos can’t be read here.").waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("with a list");
});

it("an upload shows its progress, and cancelling it returns the images and the text to the composer", async () => {
  const path = await fixture.createChannelPath("cancelled");
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Riemann", { path });
  void proxy.uploads.holdAt(0.4);
  await attach(
    page,
    await Promise.all([paddedPng(120, 9_000_000), paddedPng(110, 9_000_000), paddedPng(100, 9_000_000)]),
  );
  await describeImage(page, 2, "much noise");
  await chatPage(page).composer.fill("never mind");
  await chatPage(page).composer.press("Enter");
  await chatPage(page).message("never mind").waitFor();
  // The kernel buffers less than the proxy holds back, so the progress stops soon after this.
  const all = page.getByRole("progressbar", { name: "Upload", exact: true });
  await page.waitForFunction(() => {
    const bar = document.querySelector<HTMLProgressElement>('progress[aria-label="Upload"]');
    return bar !== null && bar.value >= 0.4;
  });
  expect(await all.evaluate((bar) => (bar instanceof HTMLProgressElement ? bar.value : 1))).toBeLessThan(1);
  await page
    .getByRole("progressbar", { name: /^Upload of image [23]$/ })
    .first()
    .waitFor();
  expect(await page.getByRole("progressbar", { name: "Upload of image 1" }).count()).toBe(0);

  // The draft begun meanwhile is not lost either.
  await attach(page, [await plainPng(77)]);
  await chatPage(page).composer.fill("another thing");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await chatPage(page).message("never mind").waitFor({ state: "detached" });
  expect(await chatPage(page).composer.inputValue()).toBe("never mind\nanother thing");
  expect(await attachments(page).count()).toBe(4);
  await attachmentButton(page, 2).click();
  expect(await page.getByRole("textbox", { name: /^Alt text/ }).inputValue()).toBe("much noise");
  expect(await fixture.messagesOf("cancelled")).toEqual([]);

  proxy.uploads.release();
  await chatPage(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 4);
  const messages = await fixture.messagesOf("cancelled");
  expect(messages.map(({ text, images }) => [text, images.map(({ width }) => width)])).toEqual([
    ["never mind\nanother thing", [120, 110, 100, 77]],
  ]);
});

it("an upload cancelled into a full draft keeps all images, and a message says how many to remove", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Lovelace", {
    path: await fixture.createChannelPath("full"),
  });
  void proxy.uploads.holdAt(0);
  await attach(page, [await plainPng(31), await plainPng(32)]);
  await chatPage(page).composer.press("Enter");
  await attach(page, await Promise.all(Array.from({ length: 10 }, () => plainPng(33))));
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByText("A message can have up to 10 images. Remove 2 to send it.").waitFor();
  await chatPage(page).composer.press("Enter");
  expect(await attachments(page).count()).toBe(12);
  for (const left of [11, 10]) {
    await page.getByRole("button", { name: "Remove image 1", exact: true }).click();
    await attachmentButton(page, left).waitFor();
  }
  proxy.uploads.release();
  await chatPage(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 10);
  expect((await fixture.messagesOf("full")).map(({ images }) => images.length)).toEqual([10]);
});
