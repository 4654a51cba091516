import type { Sharp } from "sharp";
import { encodeWithin, movingCodings } from "#lib/adapters/sharp/coding";
import { sharp } from "#lib/adapters/sharp/libvips";
import type { Header } from "#lib/adapters/sharp/header";
import { displaySide, thumbnailSide, within, type Encoded } from "#lib/adapters/sharp/sizes";
import { thumbnailOf } from "#lib/adapters/sharp/thumbnail";
import { hash } from "#lib/adapters/sharp/thumbhash";

/**
 * Frame after frame, from the file: all of them decoded would fill the memory. They are not turned upright, since they
 * stand one below the other: turning would tear them apart.
 */
export async function encodeMoving(header: Header, open: (path: string) => Sharp): Promise<Encoded> {
  const sized = (side: number) => () => open(header.path).resize(within(side));
  const display = await encodeWithin(header.byteLength, movingCodings, sized(displaySide));
  const { width, pageHeight, height } = await sharp(display, { animated: true }).metadata();
  const frameHeight = pageHeight ?? height;
  const scale = Math.min(1, thumbnailSide / Math.max(width, frameHeight));
  const small = { width: Math.round(width * scale), codings: movingCodings, open: sized(thumbnailSide) };
  return {
    width,
    height: frameHeight,
    display,
    ...(await thumbnailOf({ width, bytes: display }, small)),
    thumbhash: await hash(sharp(display)),
  };
}
