export type CharsetDecoder = { readonly encoding: string; decode(bytes: Buffer): string };

/** What the bytes 80 to 9F mean in Windows-1252; those that mean nothing stand for the control characters (WHATWG Encoding §9). */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * What reads text of a charset, and throws where bytes are none of it. Some versions of Node read Windows-1252, which all that
 * calls itself ISO 8859-1 or Latin 1 is taken for, without its euro sign, dashes and quotation marks.
 * @throws RangeError of a charset that is not known
 */
export function charsetDecoder(charset: string): CharsetDecoder {
  const decoder = new TextDecoder(charset, { fatal: true });
  return decoder.encoding === "windows-1252" ? { encoding: decoder.encoding, decode: decodeWindows1252 } : decoder;
}

const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
