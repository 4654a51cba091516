import type { Sharp, WebpOptions } from "sharp";
import { longSide } from "#lib/contract/image-size";
import { encodeWithin } from "#lib/adapters/sharp/webp-options";

type Size = { width: number; height: number };
type Sized = Size & { bytes: Buffer };
type Small = Size & { options: WebpOptions[]; open(): Sharp };

/**
 * Encodes the thumbnail. Scaling turns a drawing's few colours into thousands, so it may take more bytes than the display
 * size. Then that serves as the thumbnail, unless it is long: nobody should decode all of it to see a part.
 */
export async function thumbnailOf(display: Sized, { width, height, options, open }: Small) {
  const itself = { thumbnail: display.bytes, thumbnailWidth: display.width };
  if (width === display.width && height === display.height) return itself;
  const thumbnail = await encodeWithin(display.bytes.length, options, open);
  return longSide(display) || thumbnail.length < display.bytes.length ? { thumbnail, thumbnailWidth: width } : itself;
}
