import type { Detail } from "#lib/contract/image";
import { includes, indexOf } from "#lib/adapters/metadata/bytes";

/** Signatures of the data that phones append to images. */
const kinds: [Detail, readonly string[]][] = [
  // Motion photos by Google and Samsung.
  ["video", ["ftypmp4", "ftypisom", "ftypiso", "ftypqt", "ftypavc", "ftypMSNV", "MotionPhoto_Data"]],
  ["audio", ["SoundShot", "ftypM4A", "#!AMR", "WAVEfmt"]],
  // Depth maps, other exposures, the image before cropping.
  ["pictures", ["\xff\xd8\xff", "\x89PNG\r\n", "DualShot", "ftyphei", "ftypmif1"]],
];

/** Padding bytes reveal nothing. */
const isPadding = (byte: number): boolean => byte === 0 || byte === 0xff || byte === 0x0a || byte === 0x0d;

/** The kinds of metadata after the end of an image. */
export function detailsInTail(tail: Uint8Array): Detail[] {
  if (tail.every(isPadding)) return [];
  const found = kinds.flatMap(([detail, signatures]) =>
    signatures.some((signature) => includes(tail, signature)) ? detail : [],
  );
  if (found.length === 0 && indexOf(tail, "ftyp") >= 0) return ["video"];
  return found.length > 0 ? found : ["other"];
}
