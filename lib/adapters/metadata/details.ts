import { detail, type Detail } from "#lib/contract/image";
import { detailsInExif } from "#lib/adapters/metadata/exif";
import { detailsInGif } from "#lib/adapters/metadata/gif";
import { detailsInIptc } from "#lib/adapters/metadata/iptc";
import { detailsInXmp } from "#lib/adapters/metadata/xmp";

/** The blocks beside the picture in a file, as they stand there. */
export type Metadata = {
  exif?: Buffer;
  iptc?: Buffer;
  xmp?: Buffer;
  /** The texts of a PNG. */
  comments?: { keyword: string; text: string }[];
  /** A whole GIF. */
  gif?: Buffer;
};

const keywords: [Detail, RegExp][] = [
  ["author", /^(author|copyright)$/i],
  ["date", /^(creation time|date:)/i],
  ["description", /^(title|description|comment|warning)$/i],
];

/** What a file tells beside its picture, each once, in the contract's order. */
export function detailsIn({ exif, iptc, xmp, comments = [], gif }: Metadata): Detail[] {
  const found = new Set<Detail>([
    ...(exif ? detailsInExif(exif) : []),
    ...(iptc ? detailsInIptc(iptc) : []),
    ...(xmp ? detailsInXmp(xmp.toString("utf8")) : []),
    ...(gif ? detailsInGif(gif) : []),
    ...comments.map(({ keyword }) => keywords.find(([, pattern]) => pattern.test(keyword))?.[0] ?? "other"),
  ]);
  return detail.options.filter((each) => found.has(each));
}
