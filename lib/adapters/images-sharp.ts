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

/** Frames of an animation. */
const framesMax = 300;

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
// Decoding must leave threads to those who log in or read meanwhile.
sharp.concurrency(1);

/** Re-encodes images as WebP by libvips. Animations stay animations. */
export function createSharpImages(files: Pick<Files, "temporaryPath" | "discard">, maxPixels: number): Images {
  const oneAtATime = createQueue();
  const open = (path: string, isAnimated: boolean) => {
    const image = sharp(path, { animated: true, limitInputPixels: maxPixels, failOn: "truncated" });
    // Frames stand one below the other in memory: turning them would tear them apart.
    return isAnimated ? image : image.autoOrient();
  };

  async function encode(
    path: string,
    isAnimated: boolean,
    side: number,
    q: number,
  ): Promise<EncodedImage & OutputInfo> {
    const output = files.temporaryPath();
    try {
      const info = await open(path, isAnimated)
        .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
        .webp({ quality: q, smartSubsample: true, effort: isAnimated ? 1 : 4 })
        .toFile(output);
      return { ...info, path: output, byteLength: info.size, contentType: "image/webp" };
    } catch (error) {
      await files.discard(output);
      throw error;
    }
  }

  async function process(path: string) {
    const isAnimated = await checkFormat(path, maxPixels);
    const display = await encode(path, isAnimated, displaySide, quality.display);
    try {
      const thumbnail = await encode(display.path, isAnimated, thumbnailSide, quality.thumbnail);
      const { width } = display;
      const height = display.pageHeight ?? display.height;
      const facts = { width, height, animated: isAnimated, thumbnailWidth: thumbnail.width, removed: [] };
      return { ...facts, thumbhash: await hash(display.path), display, thumbnail };
    } catch (error) {
      await files.discard(display.path);
      throw error;
    }
  }

  return { process: (path) => oneAtATime(() => process(path)).catch(refuseUnreadable) };
}

/** Decoding is heavy: images wait for each other, so that texts need not wait for images. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * Reads the header only: the type is what the content says, not the name or the content type.
 * @returns whether it moves
 */
async function checkFormat(path: string, maxPixels: number): Promise<boolean> {
  const header = await sharp(path, { limitInputPixels: false }).metadata();
  const { format, compression, width, height, pages = 1 } = header;
  const isKnown = ["jpeg", "png", "webp", "gif"].includes(format) || (format === "heif" && compression === "av1");
  if (!isKnown) refuse("invalid_image");
  if (pages > framesMax) refuse("invalid_image", `The animation has more than ${framesMax} frames.`);
  if (width * height * pages > maxPixels)
    refuse("invalid_image", `The image has more than ${(maxPixels / 1e6).toLocaleString("en")} million pixels.`);
  return pages > 1;
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
