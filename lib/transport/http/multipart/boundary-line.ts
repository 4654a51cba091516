/** The line of a boundary that is here whole; `end` is where its own line end begins. */
export type BoundaryLine = { isWhole: true; start: number; end: number; newline: string; isLast: boolean };

/** From where on the bytes may still become one, once there are more of them. */
type PartialLine = { isWhole: false; start: number };

/** Bytes of white space that may stand behind a boundary on its line (RFC 2046 §5.1.1). */
const maxPaddingBytes = 64;

/**
 * Looks for the line of a boundary in what is here of a body.
 * @param newlines that may stand behind it
 */
export function findBoundaryLine(
  bytes: Buffer,
  delimiter: Buffer,
  newlines: readonly string[],
): BoundaryLine | PartialLine {
  let start = bytes.indexOf(delimiter);
  while (start >= 0) {
    const afterDelimiter = start + delimiter.length;
    if (textAt(bytes, afterDelimiter) === "--")
      return { isWhole: true, start, end: afterDelimiter, newline: "", isLast: true };
    const end = skipWhiteSpace(bytes, afterDelimiter);
    const newline = newlines.find((text) => textAt(bytes, end).startsWith(text));
    if (newline !== undefined) return { isWhole: true, start, end, newline, isLast: false };
    // The last bytes of all: what comes next can make it one.
    if (end === bytes.length || (end === bytes.length - 1 && /^[\r-]$/.test(textAt(bytes, end))))
      return { isWhole: false, start };
    start = bytes.indexOf(delimiter, start + 1);
  }
  return { isWhole: false, start: Math.max(0, bytes.length - delimiter.length + 1) };
}

/** Two bytes, or what there is of them. */
const textAt = (bytes: Buffer, at: number): string => bytes.toString("latin1", at, at + 2);

function skipWhiteSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at - from < maxPaddingBytes && /^[ \t]/.test(textAt(bytes, at))) at += 1;
  return at;
}
