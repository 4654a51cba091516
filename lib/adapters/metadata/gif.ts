import type { Detail } from "#lib/contract/image";
import { latin1 } from "#lib/adapters/metadata/bytes";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

const introducers = { extension: 0x21, image: 0x2c, end: 0x3b };
const labels = { plainText: 0x01, comment: 0xfe, application: 0xff };
/** Extensions that only say how to show the image. */
const harmless = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);
const xmp = "XMP DataXMP";
/** XMP packets that are read; programs write one. */
const maxXmpPackets = 10;

/** The kinds of metadata in the extensions of a GIF (GIF89a, 23–26), which libvips does not report. */
export function detailsInGif(file: Uint8Array): Detail[] {
  const found = new Set<Detail>();
  let packets = 0;
  for (const extension of partsOfGif(file).extensions) {
    if (applicationOf(extension) === xmp) packets += 1;
    for (const detail of packets > maxXmpPackets ? ["other" as const] : detailsInExtension(extension))
      found.add(detail);
  }
  return [...found];
}

/** The extensions of a GIF, and the bytes after its end. */
export function partsOfGif(file: Uint8Array): { extensions: Uint8Array[]; tail: Uint8Array } {
  const extensions: Uint8Array[] = [];
  let at = 13 + bytesOfColours(file[10]);
  while (at < file.length) {
    const begin = at;
    if (file[at] === introducers.image) {
      at = endOfBlocks(file, at + 11 + bytesOfColours(file[at + 9]));
    } else if (file[at] === introducers.extension) {
      at = endOfBlocks(file, at + 2);
      extensions.push(file.subarray(begin, at));
    } else break;
  }
  return { extensions, tail: file.subarray(file[at] === introducers.end ? at + 1 : file.length) };
}

function detailsInExtension(extension: Uint8Array): Detail[] {
  const label = extension[1];
  if (label === labels.comment || label === labels.plainText) return ["description"];
  const application = applicationOf(extension);
  if (application === undefined) return [];
  if (application === xmp) return detailsInXmp(extension.subarray(14));
  if (application.startsWith("C2PA")) return ["provenance"];
  return harmless.has(application) ? [] : ["other"];
}

function applicationOf(extension: Uint8Array): string | undefined {
  return extension[1] === labels.application ? latin1(extension, 3, 14) : undefined;
}

/** The length of a colour table, if the flags announce one. */
function bytesOfColours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The offset after a chain of length-prefixed blocks, which ends with one of length 0. */
function endOfBlocks(file: Uint8Array, from: number): number {
  let at = from;
  for (let length = file[at] ?? 0; length > 0; length = file[at] ?? 0) at += 1 + length;
  return at + 1;
}
