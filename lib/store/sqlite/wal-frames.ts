import { closeSync, openSync, readSync } from "node:fs";

/** Offsets and lengths of the WAL format, in bytes (https://sqlite.org/fileformat.html, 4.1 and 4.2). */
const headerLength = 32;
const pageSizeAt = 8;
const saltAt = 16;
const saltLength = 8;
const frameHeaderLength = 24;
const saltInFrameAt = 8;

/**
 * The pages in a WAL by number, each in its latest version. A WAL can be long, so they are read one by one, each into the
 * same buffer as the one before.
 */
export function* pagesInWal(path: string): Generator<[number: number, page: Buffer]> {
  const file = openSync(path, "r");
  try {
    const header = Buffer.alloc(headerLength);
    if (readSync(file, header, 0, headerLength, 0) < headerLength) return;
    const page = Buffer.alloc(header.readUInt32BE(pageSizeAt));
    const salt = header.subarray(saltAt, saltAt + saltLength);
    for (const [number, at] of lastFrames(file, page.length, salt))
      if (readSync(file, page, 0, page.length, at + frameHeaderLength) === page.length) yield [number, page];
  } finally {
    closeSync(file);
  }
}

/** The offset of each page's last frame. */
function lastFrames(file: number, pageSize: number, salt: Buffer): Map<number, number> {
  const frames = new Map<number, number>();
  const header = Buffer.alloc(frameHeaderLength);
  for (let at = headerLength; ; at += frameHeaderLength + pageSize) {
    if (readSync(file, header, 0, frameHeaderLength, at) < frameHeaderLength) return frames;
    // The rest was written before the WAL was restarted.
    if (!header.subarray(saltInFrameAt, saltInFrameAt + saltLength).equals(salt)) return frames;
    frames.set(header.readUInt32BE(0), at);
  }
}
