import { readFileSync } from "node:fs";

/** Where the format of a log has what (https://sqlite.org/fileformat.html, 4.1 and 4.2): all in bytes. */
const headerLength = 32;
const pageSizeAt = 8;
const saltAt = 16;
const saltLength = 8;
const frameHeaderLength = 24;
const saltInFrameAt = 8;

/** The pages that a log holds, by their numbers, each as it was written last. */
export function pagesInLog(path: string): Map<number, Buffer> {
  const pages = new Map<number, Buffer>();
  const log = readFileSync(path);
  if (log.length < headerLength) return pages;
  const pageSize = log.readUInt32BE(pageSizeAt);
  const salt = log.subarray(saltAt, saltAt + saltLength);
  const frameLength = frameHeaderLength + pageSize;
  for (let at = headerLength; at + frameLength <= log.length; at += frameLength) {
    // What follows was written before the log was begun anew.
    if (!log.subarray(at + saltInFrameAt, at + saltInFrameAt + saltLength).equals(salt)) break;
    pages.set(log.readUInt32BE(at), log.subarray(at + frameHeaderLength, at + frameLength));
  }
  return pages;
}
