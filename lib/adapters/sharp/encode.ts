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

/** What is known of an image that was written anew. */
export type Facts = Pick<Encoded, "width" | "height" | "thumbnailWidth" | "thumbhash"> & {
  displayBytes: number;
  thumbnailBytes: number;
};

/** Writes an image anew, in both sizes. Animations stay animations. */
export async function encode({ header, maxPixels, ...paths }: EncodeRequest): Promise<Facts> {
  // Of a JPEG that breaks off browsers show what is there, and many lack no more than their last two bytes.
  const failOn = header.format === "jpeg" ? "none" : "truncated";
  const options = { limitInputPixels: maxPixels, failOn, animated: header.isAnimated } as const;
  const open = (path: string) => sharp(path, options);
  const { display, thumbnail, ...facts } = await (header.isAnimated ? encodeAnimation : encodeStill)(header, open);
  await writeFile(paths.display, display);
  await writeFile(paths.thumbnail, thumbnail);
  return { ...facts, displayBytes: display.length, thumbnailBytes: thumbnail.length };
}
