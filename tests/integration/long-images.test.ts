import sharp from "sharp";
import { member, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { imageOf, upload } from "#tests/support/uploads";

let ada: HttpClient;
beforeAll(async () => {
  ada = await member((await startServer()).url, "Ada");
});

const file = (bytes: Buffer) => new File([new Uint8Array(bytes)], "picture");

/** An image that is red at its beginning and blue at its end. */
function ribbon(width: number, height: number) {
  const [across, down] = height > width ? [1, 2] : [2, 1];
  const ends = Buffer.from([200, 0, 0, 0, 0, 200]);
  return sharp(ends, { raw: { width: across, height: down, channels: 3 } }).resize(width, height, {
    kernel: "nearest",
    fit: "fill",
  });
}

const send = async (bytes: Buffer) => imageOf((await upload(ada, { image: file(bytes) })).body);
const isRed = ([red = 0, , blue = 0]: Uint8Array) => red > 150 && blue < 80;

it.each([
  ["a conversation from a phone", 1_080, 20_000, [804, 14_889]],
  ["a page from a desk", 1_920, 9_000, [1_440, 6_750]],
  ["a panorama", 20_000, 1_080, [14_889, 804]],
  ["a higher one", 16_000, 2_000, [9_792, 1_224]],
  ["a ticket, in its own size", 300, 4_000, [300, 4_000]],
  ["a picture of any other shape", 3_000, 2_000, [2_560, 1_707]],
  ["a phone's screen", 1_440, 3_200, [1_152, 2_560]],
])("%s of %i × %i can be read", async (_, width, height, size) => {
  const image = await send(await ribbon(width, height).jpeg().toBuffer());
  expect([image.width, image.height]).toEqual(size);
  const shown = await sharp((await ada.bytes(image.url)).body).metadata();
  expect([shown.width, shown.height]).toEqual([image.width, image.height]);
});

it.each([
  ["a high picture", 1_080, 20_000, { width: 640, height: 640 }],
  ["a wide picture", 20_000, 1_080, { width: 640, height: 320 }],
  ["a narrow one, no larger than it is", 300, 4_000, { width: 300, height: 640 }],
])("the thumbnail of %s is its beginning", async (_, width, height, size) => {
  const image = await send(await ribbon(width, height).png().toBuffer());
  const thumbnail = sharp((await ada.bytes(image.thumbnailUrl)).body);
  expect(await thumbnail.metadata()).toMatchObject(size);
  const { data } = await thumbnail.resize(3, 3).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let pixel = 0; pixel < 9; pixel += 1) expect(isRed(data.subarray(pixel * 3))).toBe(true);
  expect(image.thumbnailWidth).toBe(size.width);
});

it("the size of an animation counts all its frames", async () => {
  const moving = (frames: number) => {
    const [width, height] = [300, 3_000];
    const data = Buffer.alloc(width * height * frames * 3).map((__, at) => (at * 7) % 251);
    return sharp(data, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
      .gif({ delay: Array.from({ length: frames }, () => 100) })
      .toBuffer();
  };
  const few = await send(await moving(2));
  expect([few.width, few.height, few.animated]).toEqual([300, 3_000, true]);
  const thumbnail = await sharp((await ada.bytes(few.thumbnailUrl)).body, { animated: true }).metadata();
  expect([thumbnail.width, thumbnail.pageHeight, thumbnail.pages]).toEqual([300, 640, 2]);
  const many = await send(await moving(20));
  expect([many.width, many.height, many.animated]).toEqual([256, 2_560, true]);
});

describe("a JPEG that breaks off", () => {
  const photo = (progressive: boolean) => {
    const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
    return sharp({ create: { width: 640, height: 480, channels: 3, noise, background: "#888" } })
      .jpeg({ quality: 90, progressive })
      .toBuffer();
  };
  const scanOf = (jpeg: Buffer) => jpeg.indexOf(Buffer.from([0xff, 0xda]));

  it.each([
    ["without its end mark", false, (jpeg: Buffer) => jpeg.subarray(0, -2)],
    ["without its end mark, in passes", true, (jpeg: Buffer) => jpeg.subarray(0, -2)],
    ["with half of its end mark", false, (jpeg: Buffer) => jpeg.subarray(0, -1)],
    ["without its last lines", false, (jpeg: Buffer) => jpeg.subarray(0, jpeg.length * 0.9)],
  ])("is accepted %s, as browsers show it", async (_, progressive, cut) => {
    const answer = await upload(ada, { image: file(cut(await photo(progressive))) });
    expect(answer.status).toBe(201);
    expect(imageOf(answer.body)).toMatchObject({ width: 640, height: 480 });
    expect(answer.body.receipts).toEqual([]);
  });

  it.each([
    ["before its picture", (jpeg: Buffer) => jpeg.subarray(0, scanOf(jpeg))],
    ["with nothing of its picture", (jpeg: Buffer) => jpeg.subarray(0, scanOf(jpeg) + 14)],
    ["in its head", (jpeg: Buffer) => jpeg.subarray(0, 100)],
  ])("is refused %s", async (_, cut) => {
    expect((await upload(ada, { image: file(cut(await photo(false))) })).status).toBe(422);
  });

  it("is accepted, unlike other truncated formats", async () => {
    const png = await sharp(await photo(false))
      .png()
      .toBuffer();
    expect((await upload(ada, { image: file(png.subarray(0, png.length / 2)) })).status).toBe(422);
  });
});
