/** A complete boundary line; `end` is the offset of its line break. */
export type BoundaryLine = { isWhole: true; start: number; end: number; newline: string; isLast: boolean };

/** The offset from which more bytes may still complete a boundary line. */
type PartialLine = { isWhole: false; start: number };

/** White space after a boundary on its line (RFC 2046 §5.1.1), bounded. */
const maxPaddingBytes = 64;

/**
 * Finds the first boundary line in the bytes received so far.
 * @param newlines the line breaks that may end it
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
    // The bytes end here; the next ones may complete it.
    if (end === bytes.length || (end === bytes.length - 1 && /^[\r-]$/.test(textAt(bytes, end))))
      return { isWhole: false, start };
    start = bytes.indexOf(delimiter, start + 1);
  }
  return { isWhole: false, start: Math.max(0, bytes.length - delimiter.length + 1) };
}

/** Two bytes, or fewer at the end. */
const textAt = (bytes: Buffer, at: number): string => bytes.toString("latin1", at, at + 2);

function skipWhiteSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at - from < maxPaddingBytes && /^[ \t]/.test(textAt(bytes, at))) at += 1;
  return at;
}
