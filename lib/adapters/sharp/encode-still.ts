import type { Sharp } from "sharp";
import { webpOptionsFor, encodeWithin } from "#lib/adapters/sharp/webp-options";
import { sharp } from "#lib/adapters/sharp/libvips";
import type { Header } from "#lib/adapters/sharp/header";
import { toDisplay, toThumbnail, type Encoded } from "#lib/adapters/sharp/sizes";
import { thumbnailOf } from "#lib/adapters/sharp/thumbnail";
import { hash } from "#lib/adapters/sharp/thumbhash";

/** Thumbnails are small and seen briefly; more effort would add a sixth to the whole work. */
const thumbnailOptions = [78, 60].map((quality) => ({ quality, effort: 2 }));

/** Decodes once and makes everything from the pixels of the display size. */
export async function encodeStill(header: Header, open: (path: string) => Sharp): Promise<Encoded> {
  const display = await pixelsOf(open(header.path).autoOrient().resize(toDisplay(header)));
  const thumbnail = await pixelsOf(display.open().resize(toThumbnail(display)));

  const shown = await encodeWithin(header.byteLength, webpOptionsFor(header, display), display.open);
  return {
    width: display.width,
    height: display.height,
    display: shown,
    ...(await thumbnailOf({ ...display, bytes: shown }, { ...thumbnail, options: thumbnailOptions })),
    thumbhash: await hash(thumbnail.open()),
  };
}

/** Raw sRGB pixels, and a function that opens them again. */
async function pixelsOf(image: Sharp) {
  const { data, info } = await image.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, open: () => sharp(data, { raw: { width, height, channels } }) };
}
