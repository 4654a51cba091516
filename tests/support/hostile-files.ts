import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { png } from "#tests/support/png";
import { testImage } from "#tests/support/test-image";

/** A file made to exhaust the server or to be mistaken for another type. None may be accepted. */
export type HostileFile = { name: string; make: () => Promise<Buffer>; code: string };

const jpegHeader = (width: number, height: number) => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame]);
};

/** A GIF of one pixel with a number of frames. */
const gifOfFrames = (count: number) => {
  const head = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: count }, () => frame), Buffer.from([0x3b])]);
};

const half = (whole: Buffer) => whole.subarray(0, whole.length >> 1);
const flood = (side: number) => png({ width: side, height: side, bitDepth: 1, colourType: 0 }, Buffer.alloc(4_096));

/** An AVIF whose first `ispe` box declares a smaller size than the image has. */
async function misdeclaredAvif(): Promise<Buffer> {
  const avif = await sharp({ create: { width: 3_000, height: 3_000, channels: 3, background: "#123" } })
    .avif({ effort: 0 })
    .toBuffer();
  const offset = avif.indexOf("ispe") + 8;
  avif.writeUInt32BE(16, offset);
  avif.writeUInt32BE(16, offset + 4);
  return avif;
}

/** Exif whose directory refers to itself thousands of times: following every reference would take hours. */
function loopingExif(): Buffer {
  const entries = Array.from({ length: 2_000 }, (_, index) => {
    const entry = Buffer.from([0, 0, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]);
    entry.writeUInt16LE(index % 2 ? 0x8769 : 0x8825, 0);
    return entry;
  });
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, entries.length & 0xff, entries.length >> 8]);
  return Buffer.concat([head, ...entries, Buffer.alloc(4)]);
}

/** A JPEG with bytes inserted before its image data. */
async function jpegWithPrefix(bytes: Buffer): Promise<Buffer> {
  const jpeg = await testImage().jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), bytes, jpeg.subarray(2)]);
}

function exifSegment(exif: Buffer): Buffer {
  const head = Buffer.from("\xff\xe1\0\0Exif\0\0", "latin1");
  head.writeUInt16BE(exif.length + 8, 2);
  return Buffer.concat([head, exif]);
}

const invalid = (name: string, make: () => Buffer | Promise<Buffer>): HostileFile => ({
  name,
  make: async () => make(),
  code: "invalid_image",
});

export const gigabyteAvif = invalid("an AVIF that decodes to a gigabyte", () =>
  sharp({ create: { width: 6_000, height: 6_000, channels: 3, background: "#123" } })
    .avif({ effort: 0, quality: 1 })
    .toBuffer(),
);

export const hostileFiles: HostileFile[] = [
  invalid("nothing at all", () => Buffer.alloc(0)),
  invalid("zeros", () => Buffer.alloc(10_000)),
  invalid("a PNG of 65,500² pixels", () => flood(65_500)),
  invalid("a PNG of more pixels than there are numbers", () => flood(2 ** 31 - 1)),
  invalid("a JPEG of 65,500² pixels", () => jpegHeader(65_500, 65_500)),
  invalid("a GIF of 65,535² pixels", () => Buffer.from("GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,", "latin1")),
  invalid("an AVIF larger than it declares", misdeclaredAvif),
  gigabyteAvif,
  invalid("Exif that loops", () => jpegWithPrefix(exifSegment(loopingExif()))),
  invalid("a JPEG of a million segments", () => jpegWithPrefix(Buffer.alloc(4_000_000, "\xff\xe1\0\x02", "latin1"))),
  invalid("5,000 frames", () => gifOfFrames(5_000)),
  invalid("half a JPEG", async () => half(await testImage().jpeg().toBuffer())),
  invalid("half a PNG", async () => half(await testImage().png().toBuffer())),
  invalid("half a WebP", async () => half(await testImage().webp().toBuffer())),
  invalid("half an AVIF", async () => half(await testImage().avif().toBuffer())),
  invalid("SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  invalid("SVG in disguise", () =>
    Buffer.from(
      '<?xml version="1.0"?><!-- \x89PNG --><svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
    ),
  ),
  invalid("compressed SVG", () => gzipSync('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  invalid("HTML", () => Buffer.from("<html><script>alert(1)</script>")),
  invalid("HTML after a PNG signature", () => Buffer.from("\x89PNG\r\n\x1a\n<script>alert(1)</script>", "latin1")),
  invalid("PDF", () => Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>")),
  invalid("TIFF", () => testImage().tiff().toBuffer()),
  invalid("a raw image of libvips", () => Buffer.concat([Buffer.from([8, 0xf2, 0xa6, 0xb6]), Buffer.alloc(60)])),
  {
    name: "HEIC",
    make: async () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat", "latin1"),
    code: "heic_unsupported",
  },
];

const stretched = (side: number) => testImage().resize(side, side, { fit: "fill", kernel: "nearest" });

/** The accepted files that take the most memory to decode, which all concurrent decoders share. */
export const heavyFiles = [
  () => stretched(4_000).avif({ effort: 0 }).toBuffer(),
  () => stretched(5_000).toColourspace("rgb16").png({ progressive: true, compressionLevel: 1 }).toBuffer(),
  () => stretched(6_000).jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer(),
];
