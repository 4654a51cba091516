type Extension = "comment" | "plainText" | `application ${string}`;

const labels = { comment: 0xfe, plainText: 0x01, application: 0xff };

/** Adds an extension block with a text between a GIF's header and its first frame. */
export function withGifExtension(gif: Buffer, kind: Extension, text: string): Buffer {
  const application = /^application (.*)$/.exec(kind)?.[1];
  const label = kind === "comment" || kind === "plainText" ? labels[kind] : labels.application;
  const head = application === undefined ? Buffer.alloc(0) : block(Buffer.from(application));
  // XMP is stored raw, followed by bytes that lead a reader of block lengths to the end.
  const isRaw = application === "XMP DataXMP";
  const content = isRaw ? Buffer.concat([Buffer.from(text), xmpTrailer]) : toBlocks(Buffer.from(text));
  const extension = Buffer.concat([Buffer.from([0x21, label]), head, content, Buffer.from([0])]);
  const flags = gif[10] ?? 0;
  const offset = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  return Buffer.concat([gif.subarray(0, offset), extension, gif.subarray(offset)]);
}

const xmpTrailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index)]);

function toBlocks(bytes: Buffer): Buffer {
  const count = Math.ceil(bytes.length / 255);
  return Buffer.concat(
    Array.from({ length: count }, (_, index) => block(bytes.subarray(index * 255, index * 255 + 255))),
  );
}

function block(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
