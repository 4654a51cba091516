import { refuse } from "#lib/contract/errors/refuse";

/** Decodes a part chunk by chunk; `end` returns the rest, or finds that it broke off. */
export type Decoder = { write(bytes: Buffer): Buffer; end(): Buffer };

const nothing = Buffer.alloc(0);

const decoders: Record<string, () => Decoder> = {
  base64: decodeBase64,
  "quoted-printable": decodeQuotedPrintable,
};

/** Encodings that change nothing. `utf-8` is not one, but some programs send it. */
const identityEncodings = ["binary", "8bit", "7bit", "utf-8", ""];

/**
 * The decoder for a Content-Transfer-Encoding (RFC 2045 §6). HTTP needs none (RFC 7578 §4.7), but Python's email.mime sends
 * one.
 * @throws Refusal `invalid_multipart`
 */
export function decoderFor(encoding: string): Decoder {
  const make = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (make) return make();
  if (identityEncodings.includes(encoding)) return { write: (bytes) => bytes, end: () => nothing };
  return refuse("invalid_multipart", "A part has an unknown Content-Transfer-Encoding: send its bytes as they are.");
}

function decodeBase64(): Decoder {
  let buffered = "";
  const decode = (text: string) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) refuse("invalid_multipart", "A part is not valid base64.");
    return Buffer.from(text, "base64");
  };
  return {
    write(bytes) {
      buffered += bytes.toString("latin1").replace(/\s+/g, "");
      // Four letters are three bytes. The last ones stay buffered, since nothing may follow padding.
      const whole = Math.max(0, buffered.length - 4 - (buffered.length % 4));
      const decodable = buffered.slice(0, whole);
      buffered = buffered.slice(whole);
      if (decodable.includes("=")) refuse("invalid_multipart", "A part is not valid base64.");
      return decode(decodable);
    },
    end() {
      if (buffered.replace(/=+$/, "").length % 4 === 1) refuse("invalid_multipart", "A part is not valid base64.");
      return decode(buffered);
    },
  };
}

/** `=C3` is a byte; a `=` at the end of a line removes the line break. */
function decodeQuotedPrintable(): Decoder {
  let buffered = "";
  const decode = (text: string) => {
    const joined = text.replace(/=[ \t]*\r?\n/g, "");
    if (/=(?![0-9a-f]{2})/i.test(joined)) refuse("invalid_multipart", "A part is not valid quoted-printable.");
    const bytes = joined.replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1");
  };
  return {
    write(bytes) {
      const text = buffered + bytes.toString("latin1");
      // The rest of the last `=` sequence may come with the next chunk.
      const last = text.lastIndexOf("=");
      const whole = last >= 0 && !/^=(..|[ \t]*\r?\n)/s.test(text.slice(last)) ? last : text.length;
      buffered = text.slice(whole);
      return decode(text.slice(0, whole));
    },
    end: () => decode(buffered.replace(/=[ \t]*$/, "")),
  };
}
