import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Header = { width: number; height: number; bitDepth: number; colourType: 0 | 2 | 3 | 6 };

/** A PNG of any bit depth, which sharp can't write. @param data the value of each pixel, or the raw image data */
export function png(header: Header, data: Buffer | ((x: number, y: number) => number), palette?: Buffer): Buffer {
  const raw = Buffer.isBuffer(data) ? data : packed(header, data);
  return Buffer.concat([
    signature,
    chunk("IHDR", headerOf(header)),
    ...(palette ? [chunk("PLTE", palette)] : []),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One chunk, such as a text. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function headerOf({ width, height, bitDepth, colourType }: Header): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType], 8);
  return header;
}

/** Packs pixels of less than a byte each into rows; each begins with its filter type 0. */
function packed({ width, height, bitDepth }: Header, valueAt: (x: number, y: number) => number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil((width * bitDepth) / 8));
    for (let x = 0; x < width; x += 1) {
      const bit = x * bitDepth;
      const offset = 1 + (bit >> 3);
      row[offset] = (row[offset] ?? 0) | (valueAt(x, y) << (8 - bitDepth - (bit & 7)));
    }
    return row;
  });
  return Buffer.concat(rows);
}
