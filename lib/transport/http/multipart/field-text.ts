import { refuse } from "#lib/contract/errors/refuse";
import { charsetDecoder, type CharsetDecoder } from "#lib/transport/http/multipart/charset-decoder";

/** A field as it came. */
export type Field = { name: string; charset: string | undefined; bytes: Buffer };

/** The field by which a form tells the charset of those that do not tell it themselves (RFC 7578 §4.6). */
const charsetField = "_charset_";

/** UTF-8 reads all that is ASCII, and what is not and only calls itself so is most likely UTF-8. */
const ascii = ["us-ascii", "ascii"];

/**
 * The texts of fields by their names, several of a name in their order.
 * @throws Refusal `invalid_multipart` where bytes are none of their charset, or the charset is unknown
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
