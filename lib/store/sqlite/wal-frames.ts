import { closeSync, openSync, readSync } from "node:fs";

/** Where the format of a log has what (https://sqlite.org/fileformat.html, 4.1 and 4.2): all in bytes. */
const headerLength = 32;
const pageSizeAt = 8;
const saltAt = 16;
const saltLength = 8;
const frameHeaderLength = 24;
const saltInFrameAt = 8;

/**
 * The pages that a log holds, by their numbers, each as it was written last. Read one by one, since a log can be long: each
 * page is in the same memory as the one before it.
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

/** Where the last frame of each page begins. */
function lastFrames(file: number, pageSize: number, salt: Buffer): Map<number, number> {
  const frames = new Map<number, number>();
  const header = Buffer.alloc(frameHeaderLength);
  for (let at = headerLength; ; at += frameHeaderLength + pageSize) {
    if (readSync(file, header, 0, frameHeaderLength, at) < frameHeaderLength) return frames;
    // What follows was written before the log was begun anew.
    if (!header.subarray(saltInFrameAt, saltInFrameAt + saltLength).equals(salt)) return frames;
    frames.set(header.readUInt32BE(0), at);
  }
}
