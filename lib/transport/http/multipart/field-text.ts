import { refuse } from "#lib/contract/errors/refuse";
import { charsetDecoder, type CharsetDecoder } from "#lib/transport/http/multipart/charset-decoder";

/** A field before decoding. */
export type Field = { name: string; charset: string | undefined; bytes: Buffer };

/** The field that names the default charset of a form (RFC 7578 §4.6). */
const charsetField = "_charset_";

/** Read as UTF-8, a superset of ASCII and the most likely charset of mislabelled text. */
const ascii = ["us-ascii", "ascii"];

/**
 * Decodes fields by name; several of one name keep their order.
 * @throws Refusal `invalid_multipart` for bytes that are invalid in their charset, or an unknown charset
 */
export function textsOf(fields: readonly Field[]): Partial<Record<string, string[]>> {
  const charsetPart = fields.find(({ name }) => name === charsetField);
  const defaultCharset = charsetPart ? decode(charsetPart, "utf-8") : "utf-8";
  const texts = new Map<string, string[]>();
  for (const field of fields) {
    const text = decode(field, field.charset ?? defaultCharset);
    texts.set(field.name, [...(texts.get(field.name) ?? []), text]);
  }
  return Object.fromEntries(texts);
}

function decode({ name, bytes }: Field, charset: string): string {
  const decoder = decoderFor(charset.trim());
  if (!decoder)
    refuse("invalid_multipart", "A field's text has a charset that is not known here. Send UTF-8.", { field: name });
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse("invalid_multipart", `A field's text is not valid ${decoder.encoding.toUpperCase()}.`, {
      field: name,
    });
  }
}

function decoderFor(charset: string): CharsetDecoder | undefined {
  try {
    return charsetDecoder(ascii.includes(charset.toLowerCase()) ? "utf-8" : charset);
  } catch {
    return undefined;
  }
}
