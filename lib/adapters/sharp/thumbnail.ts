import type { Sharp, WebpOptions } from "sharp";
import { longSide } from "#lib/contract/image-size";
import { encodeWithin } from "#lib/adapters/sharp/webp-options";

type Size = { width: number; height: number };
type Sized = Size & { bytes: Buffer };
type Small = Size & { options: WebpOptions[]; open(): Sharp };

/**
 * What the list shows. Few pixels may take more bytes than many: what was drawn in a few colours gets thousands when it is
 * scaled. Then the display size is its own thumbnail, unless it is long: nobody should have to decode the whole for a part.
 */
export async function thumbnailOf(display: Sized, { width, height, options, open }: Small) {
  const itself = { thumbnail: display.bytes, thumbnailWidth: display.width };
  if (width === display.width && height === display.height) return itself;
  const thumbnail = await encodeWithin(display.bytes.length, options, open);
  return longSide(display) || thumbnail.length < display.bytes.length ? { thumbnail, thumbnailWidth: width } : itself;
}
