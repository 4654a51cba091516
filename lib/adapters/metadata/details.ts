import type { Detail } from "#lib/contract/image";
import { imageDetails } from "#lib/contract/image-details";
import { detailsInBoxes, isBoxes } from "#lib/adapters/metadata/boxes";
import { startsWith } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInGif, partsOfGif } from "#lib/adapters/metadata/gif";
import { detailsInIptc } from "#lib/adapters/metadata/iptc";
import { detailsInJpeg, isJpeg } from "#lib/adapters/metadata/jpeg";
import { detailsInPng, isPng } from "#lib/adapters/metadata/png";
import { detailsInTail } from "#lib/adapters/metadata/tail";
import { detailsInWebp, isWebp } from "#lib/adapters/metadata/webp";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** Blocks of metadata that the caller has already extracted. */
export type Blocks = { exif?: Uint8Array; iptc?: Uint8Array; xmp?: Uint8Array };

/** The kinds of metadata in a file, without duplicates and in the contract's order. */
export function detailsIn(file: Uint8Array, { exif, iptc, xmp }: Blocks = {}): Detail[] {
  const found = new Set<Detail>([
    ...detailsInFile(file, xmp !== undefined),
    ...(exif ? detailsInExif(exif) : []),
    ...(iptc ? detailsInIptc(iptc) : []),
    ...(xmp ? detailsInXmp(xmp) : []),
  ]);
  return imageDetails.filter((each) => found.has(each));
}

/** A truncated file counts up to its end. */
function detailsInFile(file: Uint8Array, isUnpacked: boolean): Detail[] {
  if (isJpeg(file)) return detailsInJpeg(file);
  if (isPng(file)) return detailsInPng(file, isUnpacked);
  if (isWebp(file)) return detailsInWebp(file);
  if (startsWith(file, "GIF8")) return [...detailsInGif(file), ...detailsInTail(partsOfGif(file).tail)];
  return isBoxes(file) ? detailsInBoxes(file) : [];
}
