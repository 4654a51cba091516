import { attach, attached, describeImage, give, imageButton } from "#tests/support/attaching";
import { startGate } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { personInside, seen } from "#tests/support/page";
import { heavy, plain } from "#tests/support/photos";

const place = serverWithHost();

it("several at once: in their order, each with its description, with the text, for everybody", async () => {
  const path = await place.room("several");
  const [ada, grace] = await Promise.all([
    personInside(place.browser, place.url, "Ada", { path }),
    personInside(place.browser, place.url, "Grace", { path }),
  ]);
  await attach(ada.page, await Promise.all([plain(51), plain(52), plain(53)]));
  await describeImage(ada.page, 3, "the third");
  await describeImage(ada.page, 1, "the first");
  await seen(ada.page).composer.fill("three of them");
  await seen(ada.page).composer.press("Enter");
  await seen(grace.page).message("three of them").waitFor();
  const images = seen(grace.page).messages.getByRole("img");
  await images.nth(2).waitFor();
  expect(await images.evaluateAll((all) => all.map((image) => image.getAttribute("alt")))).toEqual([
    "the first",
    "Image without alt text",
    "the third",
  ]);
  const [sent, ...others] = await place.historyOf("several");
  expect(sent?.images.map(({ width, alt }) => [width, alt])).toEqual([
    [51, "the first"],
    [52, ""],
    [53, "the third"],
  ]);
  expect(others).toEqual([]);
  expect(await attached(ada.page).count()).toBe(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("pasted, and dropped anywhere on the page, they join those that are there", async () => {
  const path = await place.room("joined");
  const { page } = await personInside(place.browser, place.url, "Hopper", { path });
  await seen(page).composer.focus();
  await give(page, "paste", [await plain(61), await plain(62)]);
  await attached(page).nth(1).waitFor();
  await give(page, "drop", [await plain(63)], "nav");
  await attached(page).nth(2).waitFor();
  await page.getByText("Drop images to attach them").waitFor({ state: "detached" });
  await seen(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 3);
  const [sent] = await place.historyOf("joined");
  expect(sent?.images.map(({ width }) => width)).toEqual([61, 62, 63]);
});

it("while files hover over the page, the conversation shows that it takes them; text does not count", async () => {
  const { page } = await personInside(place.browser, place.url, "Hamilton");
  const hover = (type: string, name: string) =>
    page.evaluate(
      ([kind, event]) => {
        const data = new DataTransfer();
        if (kind === "Files") data.items.add(new File(["x"], "x.png", { type: "image/png" }));
        else data.setData(kind, "words");
        document.querySelector("nav")?.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true }));
      },
      [type, name] as const,
    );
  const sentence = page.getByText("Drop images to attach them");
  await hover("text/plain", "dragenter");
  await hover("Files", "dragenter");
  await sentence.waitFor();
  await hover("text/plain", "dragleave");
  await sentence.waitFor();
  await hover("Files", "dragleave");
  await sentence.waitFor({ state: "detached" });
});

it("can be removed, and put in another order by buttons, by keys and by dragging", async () => {
  const path = await place.room("order");
  const { page } = await personInside(place.browser, place.url, "Noether", { path });
  await attach(page, await Promise.all([plain(1), plain(2), plain(3), plain(4), plain(5)]));
  for (const number of [1, 2, 3, 4, 5]) await describeImage(page, number, String(number));
  const order = async () =>
    (await page.getByRole("button", { name: /^Image \d of/ }).evaluateAll((all) => all.map((each) => each.ariaLabel)))
      .map((label) => label?.slice(-1))
      .join("");
  expect(await order()).toBe("12345");

  await imageButton(page, 1).click();
  await page.getByRole("button", { name: "Move image 1 back" }).click();
  expect(await order()).toBe("21345");
  // The same one goes on: it is the one that is chosen.
  await page.getByRole("button", { name: "Move image 2 back" }).click();
  expect(await order()).toBe("23145");
  await page.getByText("Image moved to position 3 of 5.").waitFor({ state: "attached" });

  await imageButton(page, 5).focus();
  await page.keyboard.press("ArrowLeft");
  expect(await order()).toBe("23154");
  await page.keyboard.press("ArrowLeft");
  expect(await order()).toBe("23514");

  await imageButton(page, 5).hover();
  await page.mouse.down();
  await imageButton(page, 1).hover();
  await page.mouse.up();
  expect(await order()).toBe("42351");

  await page.getByRole("button", { name: "Remove image 2" }).click();
  expect(await order()).toBe("4351");
  await imageButton(page, 3).focus();
  await page.keyboard.press("Delete");
  expect(await order()).toBe("431");
  await seen(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 3);
  expect((await place.historyOf("order"))[0]?.images.map(({ width, alt }) => [width, alt])).toEqual([
    [4, "4"],
    [3, "3"],
    [1, "1"],
  ]);
});

it("more than ten: the first ten are taken, and a sentence says so", async () => {
  const { page } = await personInside(place.browser, place.url, "Gauss");
  const picture = await plain(9);
  await page
    .getByLabel("Image files")
    .setInputFiles(
      Array.from({ length: 12 }, (_, number) => ({ name: `${number}.png`, mimeType: "image/png", buffer: picture })),
    );
  await page.getByText("A message can have up to 10 images: 2 were left out.").waitFor();
  expect(await attached(page).count()).toBe(10);
  await give(page, "paste", [picture]);
  await page.getByText("A message can have up to 10 images: 1 was left out.").waitFor();
  expect(await attached(page).count()).toBe(10);
});

it("what is no image is told and left out; what came with it is attached", async () => {
  const { page } = await personInside(place.browser, place.url, "Euler");
  await seen(page).composer.fill("with a list");
  await page.getByLabel("Image files").setInputFiles([
    { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("eggs") },
    { name: "photo.heic", mimeType: "image/heic", buffer: Buffer.from("no browser for this") },
    { name: "fine.png", mimeType: "image/png", buffer: await plain(8) },
  ]);
  await page.getByText("This isn’t an image.").waitFor();
  expect(await attached(page).count()).toBe(1);
  await page
    .getByLabel("Image files")
    .setInputFiles([{ name: "photo.heic", mimeType: "", buffer: Buffer.from("no browser for this") }]);
  await page.getByText("HEIC photos can’t be read here.").waitFor();
  expect(await seen(page).composer.inputValue()).toBe("with a list");
});

it("shows how far each and all are; cancelled half-way, nothing arrives and all of it is in the composer again", async () => {
  const path = await place.room("cancelled");
  const gate = await startGate(place.url);
  const { page } = await personInside(place.browser, gate.url, "Riemann", { path });
  void gate.uploads.holdAt(0.4);
  await attach(page, await Promise.all([heavy(120, 9_000_000), heavy(110, 9_000_000), heavy(100, 9_000_000)]));
  await describeImage(page, 2, "much noise");
  await seen(page).composer.fill("never mind");
  await seen(page).composer.press("Enter");
  await seen(page).message("never mind").waitFor();
  // What the gate holds back is more than the kernel takes over from the browser, so it stops somewhere behind this.
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

  // What was begun meanwhile is not lost either.
  await attach(page, [await plain(77)]);
  await seen(page).composer.fill("another thing");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await seen(page).message("never mind").waitFor({ state: "detached" });
  expect(await seen(page).composer.inputValue()).toBe("never mind\nanother thing");
  expect(await attached(page).count()).toBe(4);
  await imageButton(page, 2).click();
  expect(await page.getByRole("textbox", { name: /^Alt text/ }).inputValue()).toBe("much noise");
  expect(await place.historyOf("cancelled")).toEqual([]);

  gate.uploads.release();
  await seen(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 4);
  const messages = await place.historyOf("cancelled");
  expect(messages.map(({ text, images }) => [text, images.map(({ width }) => width)])).toEqual([
    ["never mind\nanother thing", [120, 110, 100, 77]],
  ]);
});

it("cancelled into a draft that is full: all of it is there, and it is said what to remove", async () => {
  const gate = await startGate(place.url);
  const { page } = await personInside(place.browser, gate.url, "Lovelace", { path: await place.room("full") });
  void gate.uploads.holdAt(0);
  await attach(page, [await plain(31), await plain(32)]);
  await seen(page).composer.press("Enter");
  await attach(page, await Promise.all(Array.from({ length: 10 }, () => plain(33))));
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByText("A message can have up to 10 images. Remove 2 to send it.").waitFor();
  await seen(page).composer.press("Enter");
  expect(await attached(page).count()).toBe(12);
  for (const left of [11, 10]) {
    await page.getByRole("button", { name: "Remove image 1", exact: true }).click();
    await imageButton(page, left).waitFor();
  }
  gate.uploads.release();
  await seen(page).composer.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("[role=log] button img").length === 10);
  expect((await place.historyOf("full")).map(({ images }) => images.length)).toEqual([10]);
});
