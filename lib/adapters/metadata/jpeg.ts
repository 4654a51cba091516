import type { Detail } from "#lib/contract/image";
import { includes, latin1, startsWith, viewOf } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInIptc } from "#lib/adapters/metadata/iptc";
import { detailsInTail } from "#lib/adapters/metadata/tail";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** ITU T.81, table B.1. */
const markers = { end: 0xd9, scan: 0xda, app: 0xe0, comment: 0xfe };

type Segment = { marker: number; content: Uint8Array };
type Parts = { segments: Segment[]; scanBytes: number; tail: Uint8Array };

export const isJpeg = (file: Uint8Array): boolean => file[0] === 0xff && file[1] === 0xd8;

/** Splits a JPEG; `scanBytes` counts the coded image, of which a truncated file has fewer. */
export function partsOfJpeg(file: Uint8Array): Parts {
  const view = viewOf(file);
  const segments: Segment[] = [];
  let scanBytes = 0;
  let at = 2;
  while (at + 2 <= file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker === 0xff) {
      at += 1;
    } else if (marker === markers.end) {
      return { segments, scanBytes, tail: file.subarray(at + 2) };
    } else if (hasNoLength(marker)) {
      at += 2;
    } else {
      const end = at + 4 <= file.length ? at + 2 + view.getUint16(at + 2) : file.length;
      segments.push({ marker, content: file.subarray(at + 4, end) });
      at = marker === markers.scan ? endOfScan(file, end) : end;
      if (marker === markers.scan) scanBytes += Math.max(0, at - end);
    }
  }
  return { segments, scanBytes, tail: file.subarray(file.length) };
}

/** Markers without a length, and bytes that are no marker. */
const hasNoLength = (marker: number): boolean => marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8);

/** The offset of the next marker. Within the coded image 0xFF is followed by 0 or a restart marker. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next !== undefined && next !== 0xff && !hasNoLength(next)) return at;
  }
  return file.length;
}

/** The kinds of metadata in a JPEG and after its end. */
export function detailsInJpeg(file: Uint8Array): Detail[] {
  const { segments, tail } = partsOfJpeg(file);
  return [...segments.flatMap(detailsInSegment), ...detailsInTail(tail)];
}

function detailsInSegment({ marker, content }: Segment): Detail[] {
  if (marker === markers.comment) return content.length > 0 ? ["description"] : [];
  if (marker < markers.app || marker > markers.app + 15) return [];
  const known = kinds.find(([number, name]) => marker === markers.app + number && startsWith(content, name));
  return known ? known[2](content) : ["other"];
}

const nothing = (): Detail[] => [];

/** Application segments of programs and cameras, by number and signature. */
const kinds: [number, string, (content: Uint8Array) => Detail[]][] = [
  // The last two bytes are the size of a thumbnail that follows.
  [0, "JFIF\0", (content) => ((content[12] ?? 0) * (content[13] ?? 0) > 0 ? ["pictures"] : [])],
  [0, "JFXX\0", () => ["pictures"]],
  [1, "Exif\0", detailsInExif],
  [1, "http://ns.adobe.com/xap/1.0/\0", (content) => detailsInXmp(content.subarray(29))],
  // XMP too large for one segment: mostly a depth map, or the image before it was edited.
  [1, "http://ns.adobe.com/xmp/extension/\0", (content) => (isPicture(content) ? ["pictures"] : ["other"])],
  [2, "ICC_PROFILE\0", nothing],
  [2, "MPF\0", () => ["pictures"]],
  [11, "JP", (content) => (includes(content, "c2pa") || includes(content, "jumb") ? ["provenance"] : ["other"])],
  [13, "Photoshop 3.0\0", detailsInPhotoshop],
  // Colour transform and quality settings.
  [12, "Ducky", nothing],
  [14, "Adobe", nothing],
];

const isPicture = (content: Uint8Array): boolean => /G(Depth|Image):|hdrgm:/.test(latin1(content, 0, 4_096));

/** Photoshop stores IPTC, thumbnails and other resources in one segment. */
function detailsInPhotoshop(content: Uint8Array): Detail[] {
  const preview = ["8BIM\x04\x09", "8BIM\x04\x0c"].some((resource) => includes(content, resource));
  return [...detailsInIptc(content), ...(preview ? (["pictures"] as const) : [])];
}
