import sharp from "sharp";
import { member, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { imageOf, upload } from "#tests/support/uploads";

let ada: HttpClient;
beforeAll(async () => {
  const server = await startServer();
  ada = await member(server.url, "Ada");
});

const [width, height] = [600, 450];

/** An image like a photo: soft shapes, and the grain of a sensor. */
async function photo() {
  const grain = (sigma: number, by: number) => {
    const noise = { type: "gaussian", mean: 128, sigma } as const;
    return sharp({ create: { width: width / by, height: height / by, channels: 3, noise, background: "#888" } });
  };
  const shapes = await grain(60, 10).resize(width, height, { kernel: "cubic" }).png().toBuffer();
  return sharp(shapes).composite([{ input: await grain(8, 1).ensureAlpha(0.2).png().toBuffer() }]);
}

/** Thin black lines on white, as in a drawing. */
function drawing(frames = 1) {
  const data = Buffer.alloc(width * height * frames, 255);
  for (let frame = 0; frame < frames; frame += 1)
    for (let x = 0; x < width; x += 1)
      for (let line = 0; line < 30; line += 1)
        data[(frame * height + Math.floor((line * height) / 30 + ((x * (line + frame)) % 29))) * width + x] = 0;
  return sharp(data, { raw: { width, height: height * frames, channels: 1, pageHeight: height } });
}
const flat = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background: "#446" } });

it.each<[string, () => Promise<Buffer>]>([
  ["a photo", async () => (await photo()).jpeg({ quality: 90 }).toBuffer()],
  ["a photo that was saved in poor quality", async () => (await photo()).jpeg({ quality: 50 }).toBuffer()],
  ["a photo that is a WebP already", async () => (await photo()).webp({ quality: 80 }).toBuffer()],
  ["a drawing", () => drawing().png({ palette: true }).toBuffer()],
  ["a drawing that is a WebP already", () => drawing().webp({ lossless: true }).toBuffer()],
  ["a drawing that is scaled", () => drawing().resize(3_000, 2_250, { kernel: "cubic" }).png().toBuffer()],
  [
    "a drawing that moves",
    () =>
      drawing(3)
        .gif({ delay: [80, 80, 80] })
        .toBuffer(),
  ],
  ["an area of one colour", () => flat(1_000).webp({ lossless: true }).toBuffer()],
  ["a dot", () => flat(1).png().toBuffer()],
])("%s is never scaled up, and its thumbnail is no larger than itself", async (_, make) => {
  const sent = await make();
  const image = imageOf((await upload(ada, { image: new File([new Uint8Array(sent)], "picture") })).body);
  const [shown, thumbnail] = [(await ada.bytes(image.url)).body, (await ada.bytes(image.thumbnailUrl)).body];
  expect(shown.length).toBeLessThanOrEqual(sent.length);
  expect(thumbnail.length).toBeLessThanOrEqual(shown.length);
  expect((await sharp(thumbnail).metadata()).width).toBe(image.thumbnailWidth);
});
