import type { Detail } from "#lib/contract/image";
import { latin1, startsWith, viewOf } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInTail } from "#lib/adapters/metadata/tail";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** Chunks of the image itself and how to show it (RFC 9649, 2.7). */
const harmless = new Set(["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"]);

export const isWebp = (file: Uint8Array): boolean => startsWith(file, "RIFF") && startsWith(file, "WEBP", 8);

/** The kinds of metadata in a WebP and after its end. */
export function detailsInWebp(file: Uint8Array): Detail[] {
  const view = viewOf(file);
  const found: Detail[] = [];
  const fileEnd = Math.min(file.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= fileEnd;) {
    const [type, length] = [latin1(file, at, at + 4), view.getUint32(at + 4, true)];
    found.push(...detailsInChunk(type, file.subarray(at + 8, at + 8 + length)));
    // Chunks begin at even offsets.
    at += 8 + length + (length % 2);
  }
  return [...found, ...detailsInTail(file.subarray(fileEnd))];
}

function detailsInChunk(type: string, content: Uint8Array): Detail[] {
  if (harmless.has(type)) return [];
  if (type === "EXIF") return detailsInExif(content);
  if (type === "XMP ") return detailsInXmp(content);
  return type === "C2PA" ? ["provenance"] : ["other"];
}
