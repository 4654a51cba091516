import type { Detail } from "#lib/contract/image";

/** What the tags of EXIF 2.32 (CIPA DC-008) tell about, as far as people mind. */
const tags: Record<number, Detail> = {
  0x8825: "location",
  0x010f: "camera",
  0x0110: "camera",
  0xa431: "camera",
  0xa433: "camera",
  0xa434: "camera",
  0x013b: "author",
  0x8298: "author",
  0xa430: "author",
  0x0132: "date",
  0x9003: "date",
  0x9004: "date",
  0x010e: "description",
  0x9286: "description",
  0x0131: "other",
  0x927c: "other",
};

const exifFolder = 0x8769;
/** EXIF stands before the picture itself; where it does not, there is none that we find. */
const searched = 512 * 1024;

/** What a photo tells beside its picture. The block is found by its mark, so that JPEG and HEIC are read alike. */
export async function photoDetails(file: Blob): Promise<Detail[]> {
  const bytes = new Uint8Array(await file.slice(0, searched).arrayBuffer());
  const start = tiffStart(bytes);
  if (start === undefined) return [];
  const found = new Set<Detail>();
  try {
    readFolders(new DataView(bytes.buffer, start), found);
  } catch {
    // It is cut off or broken: what was readable is told.
  }
  return [...found];
}

/** Behind `Exif\0\0`. */
function tiffStart(bytes: Uint8Array): number | undefined {
  const mark = [0x45, 0x78, 0x69, 0x66, 0, 0];
  for (let place = bytes.indexOf(0x45); place >= 0; place = bytes.indexOf(0x45, place + 1)) {
    if (mark.every((byte, index) => bytes[place + index] === byte)) return place + mark.length;
  }
  return undefined;
}

/** @throws RangeError when it points beyond its end */
function readFolders(tiff: DataView, found: Set<Detail>): void {
  const little = tiff.getUint16(0) === 0x4949;
  const next = readFolder(tiff, tiff.getUint32(4, little), little, found);
  // One step deep, so that a circle ends.
  if (next !== undefined) readFolder(tiff, next, little, found);
}

/** @returns where the folder of EXIF itself is, if this one says so */
function readFolder(tiff: DataView, start: number, little: boolean, found: Set<Detail>): number | undefined {
  const count = tiff.getUint16(start, little);
  let exif: number | undefined;
  for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) {
    const tag = tiff.getUint16(entry, little);
    const detail = tags[tag];
    if (detail) found.add(detail);
    if (tag === exifFolder) exif = tiff.getUint32(entry + 8, little);
  }
  return exif;
}
