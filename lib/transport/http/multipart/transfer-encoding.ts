import { refuse } from "#lib/contract/errors/refuse";

/** Turns the bytes of a part into what they mean, piece by piece; `end` gives what is left, or finds it broken off. */
export type Decoder = { write(bytes: Buffer): Buffer; end(): Buffer };

const nothing = Buffer.alloc(0);

const decoders: Record<string, () => Decoder> = {
  base64: decodeBase64,
  "quoted-printable": decodeQuotedPrintable,
};

/** Encodings that change nothing; `utf-8` is none, and some programs say it. */
const identityEncodings = ["binary", "8bit", "7bit", "utf-8", ""];

/**
 * What undoes a Content-Transfer-Encoding (RFC 2045 §6). HTTP needs none (RFC 7578 §4.7); Python's email.mime writes one.
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
      // Four letters are three bytes. The last ones wait: nothing may follow their padding.
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

/** `=C3=A9` is a byte each; a `=` at the end of a line takes the line's end away. */
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
      // What follows the last `=` may come with the next piece.
      const last = text.lastIndexOf("=");
      const whole = last >= 0 && !/^=(..|[ \t]*\r?\n)/s.test(text.slice(last)) ? last : text.length;
      buffered = text.slice(whole);
      return decode(text.slice(0, whole));
    },
    end: () => decode(buffered.replace(/=[ \t]*$/, "")),
  };
}
