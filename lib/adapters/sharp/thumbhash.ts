import type { Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";

/** The largest side that ThumbHash accepts, in pixels. */
const maxSide = 100;

/** @returns the ThumbHash in base64 */
export async function hash(image: Sharp): Promise<string> {
  const { data, info } = await image
    .resize({ width: maxSide, height: maxSide, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
