export type CharsetDecoder = { readonly encoding: string; decode(bytes: Buffer): string };

/** The bytes 80 to 9F of Windows-1252; unassigned ones map to control characters (WHATWG Encoding §9). */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * Creates a decoder that throws at invalid bytes. Some versions of Node decode Windows-1252, which also stands for ISO 8859-1
 * and Latin 1, without its euro sign, dashes and quotation marks.
 * @throws RangeError for an unknown charset
 */
export function charsetDecoder(charset: string): CharsetDecoder {
  const decoder = new TextDecoder(charset, { fatal: true });
  return decoder.encoding === "windows-1252" ? { encoding: decoder.encoding, decode: decodeWindows1252 } : decoder;
}

const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
