import type { Detail } from "#lib/contract/image";
import { indexOf, latin1, startsWith, viewOf } from "#lib/adapters/metadata/bytes";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInTail } from "#lib/adapters/metadata/tail";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

const signature = "\x89PNG\r\n\x1a\n";

const keywords: [Detail, RegExp][] = [
  ["author", /^(author|copyright)$/i],
  ["date", /^(creation time|date:)/i],
  ["description", /^(title|description|comment|warning)$/i],
];
/** The keyword of the text chunk that holds XMP. */
const xmpKeyword = "XML:com.adobe.xmp";

/** Chunks that only say how to show or animate the image (PNG, third edition, 11). */
const harmless = new Set(
  "IHDR PLTE IDAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split(" "),
);

export const isPng = (file: Uint8Array): boolean => startsWith(file, signature);

/**
 * The kinds of metadata in a PNG and after its end.
 * @param isUnpacked whether the caller has decompressed XMP, which nothing here does
 */
export function detailsInPng(file: Uint8Array, isUnpacked: boolean): Detail[] {
  const view = viewOf(file);
  const found = new Set<Detail>();
  for (let at = signature.length; at + 12 <= file.length;) {
    const [length, type] = [view.getUint32(at), latin1(file, at + 4, at + 8)];
    const end = at + 12 + length;
    if (type === "IEND") {
      for (const detail of detailsInTail(file.subarray(end))) found.add(detail);
      break;
    }
    for (const detail of detailsInChunk(type, file.subarray(at + 8, end - 4), isUnpacked)) found.add(detail);
    at = end;
  }
  return [...found];
}

function detailsInChunk(type: string, content: Uint8Array, isUnpacked: boolean): Detail[] {
  if (harmless.has(type)) return [];
  if (type === "eXIf") return detailsInExif(content);
  if (type === "tIME") return ["date"];
  if (type === "caBX") return ["provenance"];
  return /^(tEXt|zTXt|iTXt)$/.test(type) ? detailsInText(type, content, isUnpacked) : ["other"];
}

function detailsInText(type: string, content: Uint8Array, isUnpacked: boolean): Detail[] {
  const keyword = latin1(content, 0, Math.max(0, indexOf(content.subarray(0, 80), "\0")));
  if (keyword === xmpKeyword) {
    const isPacked = type === "zTXt" || content[keyword.length + 1] === 1;
    return isPacked && isUnpacked ? [] : detailsInXmp(content.subarray(keyword.length));
  }
  return [keywords.find(([, pattern]) => pattern.test(keyword))?.[0] ?? "other"];
}
