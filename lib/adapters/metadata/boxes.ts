import type { Detail } from "#lib/contract/image";
import { includes, indexOf, latin1, startsWith, viewOf } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** The picture itself, and what says where in the file it is (ISO/IEC 23008-12). */
const harmless = new Set(["ftyp", "meta", "mdat", "free", "skip", "wide", "idat", "pdin", "styp"]);
const provenance = "\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81";

/** AVIF, and Apple's HEIC, which the page itself turns into JPEG where it can. */
export const isBoxes = (file: Uint8Array): boolean => startsWith(file, "ftyp", 4);

/** What such a file tells beside its picture. Where its blocks lie is hard to follow: they are found by their marks. */
export function detailsInBoxes(file: Uint8Array): Detail[] {
  const view = viewOf(file);
  const found: Detail[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    const [size, type] = [view.getUint32(at), latin1(file, at + 4, at + 8)];
    // Of more than 4 GiB, or as long as the file.
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
