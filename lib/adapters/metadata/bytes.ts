// The page reads the same files before it scales them, so nothing in this folder may need Node.

/** @returns a character for each byte */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCodePoint(byte)).join("");
}

export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A DataView throws when a read is out of bounds. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let offset = 0; offset < text.length; offset += 1)
    if (bytes[at + offset] !== text.charCodeAt(offset)) return false;
  return true;
}

/** The offset of a text of single bytes; -1 if it is missing. */
export function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, text, at)) return at;
  return -1;
}

export const includes = (bytes: Uint8Array, text: string): boolean => indexOf(bytes, text) >= 0;
