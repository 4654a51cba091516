const brace = "{".charCodeAt(0);
const errorKey = Buffer.from('"error"');

/** Whether an acknowledgement is a refusal: it is `[{"error":…}]` or `[{…}]`. */
export function isError(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start + 1] !== brace) return true;
  return end - start > 9 && bytes.compare(errorKey, 0, errorKey.length, start + 2, start + 9) === 0;
}
