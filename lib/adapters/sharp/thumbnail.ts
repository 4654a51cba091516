import type { Sharp, WebpOptions } from "sharp";
import { encodeWithin } from "#lib/adapters/sharp/coding";

type Sized = { width: number; bytes: Buffer };
type Small = { width: number; codings: WebpOptions[]; open(): Sharp };

/**
 * What the list shows. Few pixels may take more bytes than many: what was drawn in a few colours gets thousands when it is
 * scaled. Then the display size is its own thumbnail.
 */
export async function thumbnailOf(display: Sized, { width, codings, open }: Small) {
  const itself = { thumbnail: display.bytes, thumbnailWidth: display.width };
  if (width === display.width) return itself;
  const thumbnail = await encodeWithin(display.bytes.length, codings, open);
  return thumbnail.length < display.bytes.length ? { thumbnail, thumbnailWidth: width } : itself;
}
