import { writeFile } from "node:fs/promises";
import type { Header } from "#lib/adapters/sharp/header";
import { sharp } from "#lib/adapters/sharp/libvips";
import { encodeAnimation } from "#lib/adapters/sharp/encode-animation";
import type { Encoded } from "#lib/adapters/sharp/sizes";
import { encodeStill } from "#lib/adapters/sharp/encode-still";

export type EncodeRequest = {
  header: Header;
  maxPixels: number;
  /** The paths of the files to write. */
  display: string;
  thumbnail: string;
};

/** The facts of an encoded image. */
export type Facts = Pick<Encoded, "width" | "height" | "thumbnailWidth" | "thumbhash"> & {
  displayBytes: number;
  thumbnailBytes: number;
};

/** Re-encodes an image in both sizes. Animations stay animations. */
export async function encode({ header, maxPixels, ...paths }: EncodeRequest): Promise<Facts> {
  // Browsers show truncated JPEGs, and many lack only their last two bytes.
  const failOn = header.format === "jpeg" ? "none" : "truncated";
  const options = { limitInputPixels: maxPixels, failOn, animated: header.isAnimated } as const;
  const open = (path: string) => sharp(path, options);
  const { display, thumbnail, ...facts } = await (header.isAnimated ? encodeAnimation : encodeStill)(header, open);
  await writeFile(paths.display, display);
  await writeFile(paths.thumbnail, thumbnail);
  return { ...facts, displayBytes: display.length, thumbnailBytes: thumbnail.length };
}
