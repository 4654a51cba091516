import type { Detail } from "#lib/contract/image";
import { includes, indexOf } from "#lib/adapters/metadata/bytes";

/** What stands behind the end of a picture, and how it is known: phones put there what belongs to it. */
const kinds: [Detail, readonly string[]][] = [
  // Motion photos of Google's and Samsung's.
  ["video", ["ftypmp4", "ftypisom", "ftypiso", "ftypqt", "ftypavc", "ftypMSNV", "MotionPhoto_Data"]],
  ["audio", ["SoundShot", "ftypM4A", "#!AMR", "WAVEfmt"]],
  // Depth, the same picture at another exposure, what was cropped.
  ["pictures", ["\xff\xd8\xff", "\x89PNG\r\n", "DualShot", "ftyphei", "ftypmif1"]],
];

/** Programs fill up with these; they tell nothing. */
const isPadding = (byte: number): boolean => byte === 0 || byte === 0xff || byte === 0x0a || byte === 0x0d;

/** What a file tells behind the end of its picture. */
export function detailsInTail(tail: Uint8Array): Detail[] {
  if (tail.every(isPadding)) return [];
  const found = kinds.flatMap(([detail, signatures]) =>
    signatures.some((signature) => includes(tail, signature)) ? detail : [],
  );
  if (found.length === 0 && indexOf(tail, "ftyp") >= 0) return ["video"];
  return found.length > 0 ? found : ["other"];
}
