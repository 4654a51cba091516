/** Cameras write about ten; a profile or XMP packet in pieces has 255 at most. */
const maxSegments = 2_000;

/**
 * Whether a JPEG has so many segments that libjpeg, which allocates memory for each, would take a multiple of the file: ten
 * megabytes can hold a million. The scans of a progressive JPEG are segments, too.
 */
export function hasTooManySegments(file: Buffer): boolean {
  if (file[0] !== 0xff || file[1] !== 0xd8) return false;
  let count = 0;
  for (let at = 2; at + 4 <= file.length; at += 1) {
    if (file[at] !== 0xff || !isSegment(file[at + 1] ?? 0)) continue;
    count += 1;
    if (count > maxSegments) return true;
    // The length counts its own two bytes; the step above takes the last of it.
    at += 1 + file.readUInt16BE(at + 2);
  }
  return false;
}

/** Segments have a length (ITU T.81, table B.1). Other codes are single markers, fill bytes or 0xFF in the coded image. */
function isSegment(code: number): boolean {
  return code >= 0xc0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd9);
}
