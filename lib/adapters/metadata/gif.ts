import type { Detail } from "#lib/contract/image";
import { latin1 } from "#lib/adapters/metadata/bytes";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

const introducers = { extension: 0x21, image: 0x2c, end: 0x3b };
const labels = { plainText: 0x01, comment: 0xfe, application: 0xff };
/** These say how to show the picture, and nothing else. */
const harmless = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);
const xmp = "XMP DataXMP";
/** Packets that are read; programs write one. */
const maxXmpPackets = 10;

/** What a GIF tells between its frames (GIF89a, 23–26): libvips gives nothing of it. One that breaks off tells less. */
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

/** What a GIF consists of beside its frames; `tail` stands behind its end. */
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

/** A table of colours, if a byte of flags announces one. */
function bytesOfColours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind a chain of blocks, each with its length before it, the last of length 0. */
function endOfBlocks(file: Uint8Array, from: number): number {
  let at = from;
  for (let length = file[at] ?? 0; length > 0; length = file[at] ?? 0) at += 1 + length;
  return at + 1;
}
