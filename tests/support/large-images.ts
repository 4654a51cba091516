import { randomFillSync } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";

/** A PNG of any size in bytes that is fast to decode: an unknown chunk before its end holds random bytes. */
export async function paddedPng(width: number, bytes: number): Promise<Buffer> {
  const image = await plainPng(width);
  const content = Buffer.concat([Buffer.from("paDd"), randomFillSync(Buffer.alloc(bytes))]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(bytes, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), chunk.length - 4);
  const end = image.length - 12;
  return Buffer.concat([image.subarray(0, end), chunk, image.subarray(end)]);
}

/** An incompressible image: every pixel is random. */
export function noisePng(width: number, height: number): Promise<Buffer> {
  const raw = { width, height, channels: 3 as const };
  return sharp(randomFillSync(Buffer.alloc(width * height * 3)), { raw })
    .png()
    .toBuffer();
}

/** A photo as from a phone, with GPS data and rotated: upright it is 2,400 wide and 3,200 high. */
export async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [3_200, 2_400];
  const grain = randomFillSync(Buffer.alloc((width * height * 3) / 64));
  return sharp(grain, { raw: { width: width / 8, height: height / 8, channels: 3 } })
    .resize(width, height)
    .withExif({
      IFD0: { Make: "Acme", Model: "One", Artist: "Ada" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** An image of one colour, to be told from others by its size. */
export function plainPng(width: number, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#468" } })
    .png()
    .toBuffer();
}
