import type { Detail } from "#lib/contract/image";
import { includes, indexOf, latin1, startsWith, viewOf } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** Boxes of the image itself and its structure (ISO/IEC 23008-12). */
const harmless = new Set(["ftyp", "meta", "mdat", "free", "skip", "wide", "idat", "pdin", "styp"]);
const provenance = "\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81";

/** Matches AVIF and Apple's HEIC, which the page converts to JPEG where it can. */
export const isBoxes = (file: Uint8Array): boolean => startsWith(file, "ftyp", 4);

/** The kinds of metadata in a file. The offsets of its blocks are hard to follow, so they are found by their signatures. */
export function detailsInBoxes(file: Uint8Array): Detail[] {
  const view = viewOf(file);
  const found: Detail[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    const [size, type] = [view.getUint32(at), latin1(file, at + 4, at + 8)];
    // 0 means to the end of the file, 1 a size beyond 4 GiB.
    const end = size >= 8 ? at + size : file.length;
    found.push(...detailsInBox(type, file.subarray(at + 8, end)));
    at = end;
  }
  return found;
}

function detailsInBox(type: string, content: Uint8Array): Detail[] {
  if (type === "mpvd" || type === "moov") return ["video"];
  if (type === "uuid") return startsWith(content, provenance) ? ["provenance"] : ["other"];
  if (type === "meta") return includes(content, "thmb") || includes(content, "auxid:2") ? ["pictures"] : [];
  if (type === "mdat" || type === "idat") return [...exifIn(content), ...xmpIn(content)];
  return harmless.has(type) ? [] : ["other"];
}

function exifIn(content: Uint8Array): Detail[] {
  const at = indexOf(content, "Exif\0\0");
  return at < 0 ? [] : detailsInExif(content.subarray(at));
}

function xmpIn(content: Uint8Array): Detail[] {
  const at = indexOf(content, "<x:xmpmeta");
  return at < 0 ? [] : detailsInXmp(content.subarray(at, indexOf(content, "</x:xmpmeta>", at)));
}
