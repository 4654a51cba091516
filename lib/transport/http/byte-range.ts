/** First and last byte, both included. */
export type ByteRange = { start: number; end: number };

/**
 * Parses a Range header with a single range (RFC 9110).
 * @returns undefined for the whole file, including headers that we do not support; "unsatisfiable" beyond the end
 */
export function parseByteRange(
  header: string | undefined,
  byteLength: number,
): ByteRange | "unsatisfiable" | undefined {
  const match = header && /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header);
  if (!match) return undefined;
  const [first, last] = [match[1] ?? "", match[2] ?? ""];
  if (first === "" && last === "") return undefined;

  if (first === "") {
    const length = Math.min(Number(last), byteLength);
    return length === 0 ? "unsatisfiable" : { start: byteLength - length, end: byteLength - 1 };
  }
  const range = { start: Number(first), end: last === "" ? byteLength - 1 : Math.min(Number(last), byteLength - 1) };
  if (last !== "" && Number(last) < range.start) return undefined;
  return range.start >= byteLength ? "unsatisfiable" : range;
}
