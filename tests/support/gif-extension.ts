type Extension = "comment" | "plainText" | `application ${string}`;

const labels = { comment: 0xfe, plainText: 0x01, application: 0xff };

/** A GIF with something written between its head and its first frame, as programs write it. */
export function withGifExtension(gif: Buffer, kind: Extension, text: string): Buffer {
  const application = /^application (.*)$/.exec(kind)?.[1];
  const label = kind === "comment" || kind === "plainText" ? labels[kind] : labels.application;
  const head = application === undefined ? Buffer.alloc(0) : block(Buffer.from(application));
  // XMP stands there as it is, followed by bytes that lead whoever reads them as lengths to the end.
  const isRaw = application === "XMP DataXMP";
  const content = isRaw ? Buffer.concat([Buffer.from(text), magic]) : inBlocks(Buffer.from(text));
  const extension = Buffer.concat([Buffer.from([0x21, label]), head, content, Buffer.from([0])]);
  const flags = gif[10] ?? 0;
  const at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  return Buffer.concat([gif.subarray(0, at), extension, gif.subarray(at)]);
}

const magic = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index)]);

function inBlocks(bytes: Buffer): Buffer {
  const count = Math.ceil(bytes.length / 255);
  return Buffer.concat(
    Array.from({ length: count }, (_, index) => block(bytes.subarray(index * 255, index * 255 + 255))),
  );
}

function block(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
