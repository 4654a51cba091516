import type { Sharp } from "sharp";
import { thumbnailSize } from "#lib/contract/image-size";
import { encodeWithin, animationOptions } from "#lib/adapters/sharp/webp-options";
import { sharp } from "#lib/adapters/sharp/libvips";
import type { Header } from "#lib/adapters/sharp/header";
import { shownPart, toDisplay, toThumbnail, type Encoded } from "#lib/adapters/sharp/sizes";
import { thumbnailOf } from "#lib/adapters/sharp/thumbnail";
import { hash } from "#lib/adapters/sharp/thumbhash";

/**
 * Encodes frame by frame from the file: all frames decoded would fill the memory. They are stacked in one tall image, so
 * they cannot be rotated upright.
 */
export async function encodeAnimation(header: Header, open: (path: string) => Sharp): Promise<Encoded> {
  const toDisplaySize = toDisplay(header, header.frames);
  const shown = await encodeWithin(header.byteLength, animationOptions, () => open(header.path).resize(toDisplaySize));
  const { width, pageHeight, height } = await sharp(shown, { animated: true }).metadata();
  const display = { width, height: pageHeight ?? height };
  const small = {
    ...thumbnailSize(display),
    options: animationOptions,
    open: () => open(header.path).resize(toThumbnail(display)),
  };
  return {
    ...display,
    display: shown,
    ...(await thumbnailOf({ ...display, bytes: shown }, small)),
    thumbhash: await hash(sharp(shown).extract(shownPart(display))),
  };
}
