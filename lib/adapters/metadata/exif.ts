import type { Detail } from "#lib/contract/image";
import { startsWith, viewOf } from "#lib/adapters/metadata/bytes";

/** Tags that reveal something about people (Exif 3.0 and Windows). All others only say how to decode. */
const details = new Map<number, Detail>([
  ...tagsFor("description", 0x010e, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f),
  ...tagsFor("author", 0x013b, 0x8298, 0x9c9d, 0xa430),
  ...tagsFor("date", 0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292),
  ...tagsFor("camera", 0x010f, 0x0110, 0x829a, 0x829d, 0x8827, 0x9209, 0x920a, 0xa405, 0xa431, 0xa433, 0xa434, 0xa435),
  ...tagsFor("other", 0x0131, 0x013c, 0x927c, 0xa420),
]);
const exifPointer = 0x8769;
const gpsPointer = 0x8825;
/** The version of the GPS tags, which cameras write even without a position. */
const gpsVersion = 0x0000;

type Directory = { tags: Map<number, number>; next: number };

/** The kinds of metadata in an Exif block. An unreadable block counts as `other`. */
export function detailsInExif(block: Uint8Array): Detail[] {
  try {
    return readAll(block.subarray(startsWith(block, "Exif\0\0") ? 6 : 0));
  } catch {
    return ["other"];
  }
}

function readAll(tiff: Uint8Array): Detail[] {
  const read = readerOf(tiff);
  const main = read.directory(read.long(4));
  const [exifAt, gpsAt] = [main.tags.get(exifPointer), main.tags.get(gpsPointer)];
  const exif = exifAt === undefined ? [] : [...read.directory(exifAt).tags.keys()];
  const gps = gpsAt === undefined ? [] : [...read.directory(gpsAt).tags.keys()];

  const found = [...main.tags.keys(), ...exif].flatMap((tag) => details.get(tag) ?? []);
  if (gps.some((tag) => tag !== gpsVersion)) found.push("location");
  // The second directory holds a thumbnail, which may show what was cropped from the image.
  if (main.next !== 0) found.push("other");
  return found;
}

/** Reads out of bounds throw. */
function readerOf(tiff: Uint8Array) {
  const isLittle = startsWith(tiff, "II");
  const view = viewOf(tiff);
  const short = (at: number) => view.getUint16(at, isLittle);
  const long = (at: number) => view.getUint32(at, isLittle);
  return {
    long,
    /** Maps each tag to the last four bytes of its entry, the target of a pointer. */
    directory(at: number): Directory {
      const count = short(at);
      const entries = Array.from({ length: count }, (_, index) => at + 2 + 12 * index);
      const tags = new Map(entries.map((entry) => [short(entry), long(entry + 8)]));
      const end = at + 2 + 12 * count;
      return { tags, next: end + 4 <= tiff.length ? long(end) : 0 };
    },
  };
}

function tagsFor(detail: Detail, ...tags: number[]): [number, Detail][] {
  return tags.map((tag) => [tag, detail]);
}
