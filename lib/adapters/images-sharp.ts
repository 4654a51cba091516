import sharp, { type OutputInfo } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { refuse } from "#lib/contract/refusal";
import type { Files } from "#lib/ports/files";
import type { EncodedImage, Images } from "#lib/ports/images";

/** Longest sides in pixels. */
const displaySide = 2_560;
const thumbnailSide = 640;
/** The largest that a ThumbHash can be made from. */
const hashSide = 100;

const quality = { display: 84, thumbnail: 78 };

/** Only these decoders may run, whatever a file claims to be: an SVG, for one, can reach for other files. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpFile",
    "VipsForeignLoadNsgifFile",
    "VipsForeignLoadHeifFile",
  ],
});
sharp.cache(false);

/** Re-encodes images as WebP by libvips. Animations stay animations. */
export function createSharpImages(files: Pick<Files, "temporaryPath" | "discard">, maxPixels: number): Images {
  const open = (path: string) =>
    sharp(path, { animated: true, limitInputPixels: maxPixels, failOn: "truncated" }).autoOrient();

  async function encode(path: string, side: number, q: number): Promise<EncodedImage & OutputInfo> {
    const output = files.temporaryPath();
    try {
      const info = await open(path)
        .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
        .webp({ quality: q, smartSubsample: true })
        .toFile(output);
      return { ...info, path: output, byteLength: info.size, contentType: "image/webp" };
    } catch (error) {
      await files.discard(output);
      throw error;
    }
  }

  async function process(path: string) {
    await checkFormat(path, maxPixels);
    const display = await encode(path, displaySide, quality.display);
    try {
      const thumbnail = await encode(display.path, thumbnailSide, quality.thumbnail);
      const { width } = display;
      const height = display.pageHeight ?? display.height;
      return { width, height, thumbhash: await hash(display.path), display, thumbnail };
    } catch (error) {
      await files.discard(display.path);
      throw error;
    }
  }

  return { process: (path) => process(path).catch(refuseUnreadable) };
}

/** Reads the header only: the type is what the content says, not the name or the content type. */
async function checkFormat(path: string, maxPixels: number): Promise<void> {
  const { format, compression, width, height } = await sharp(path, { limitInputPixels: maxPixels }).metadata();
  const isKnown = ["jpeg", "png", "webp", "gif"].includes(format) || (format === "heif" && compression === "av1");
  if (!isKnown) refuse("invalid_image");
  if (width * height > maxPixels) refuse("invalid_image", "The image has too many pixels.");
}

async function hash(path: string): Promise<string> {
  const { data, info } = await sharp(path)
    .resize({ width: hashSide, height: hashSide, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}

/** libvips tells by plain errors that it can't read a file; the disk speaks with a code, and that is not the sender's fault. */
function refuseUnreadable(error: unknown): never {
  if (error instanceof Error && "code" in error) throw error;
  return refuse("invalid_image");
}
