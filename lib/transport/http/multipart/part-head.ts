import { refuse } from "#lib/contract/errors/refuse";
import { parseParameters } from "#lib/transport/http/multipart/header-parameters";
import { decodeUtf8 } from "#lib/transport/http/utf8";

/** What a part says of itself before its bytes. */
export type PartHead = {
  name: string;
  /** Of a file, also of one without a name (`""`, where nothing was chosen); undefined of a field. */
  fileName: string | undefined;
  /** The charset of a field's text, where the part tells. */
  charset: string | undefined;
  /** How its bytes are written, in small letters: `binary`, `base64` and the like. */
  transferEncoding: string;
};

/** `filename`, and in the forms of RFC 2231 that RFC 7578 §4.2 forbids and programs send: `filename*`, `filename*0`. */
const fileNameParameter = /^filename(\*|$)/;

/** @throws Refusal `invalid_multipart` */
export function readPartHead(lines: readonly string[]): PartHead {
  const headers = readHeaders(lines);
  const { parameters } = parseParameters(headers.get("content-disposition") ?? "");
  const rawName = parameters.get("name");
  if (rawName === undefined) refuse("invalid_multipart", "Each part needs a Content-Disposition with a name.");
  // The head was read byte by byte.
  const name = decodeUtf8(Buffer.from(rawName, "latin1"));
  if (name === undefined) refuse("invalid_multipart", "The name of a part is not valid UTF-8.");
  const fileNames = [...parameters].filter(([key]) => fileNameParameter.test(key));
  return {
    name,
    // A part with a file name is a file, whatever else it says; one without is a field (RFC 7578 §4.2, §4.4).
    fileName: fileNames.length === 0 ? undefined : fileNames.map(([, value]) => value).join(""),
    charset: parseParameters(headers.get("content-type") ?? "").parameters.get("charset"),
    transferEncoding: (headers.get("content-transfer-encoding") ?? "binary").trim().toLowerCase(),
  };
}

/** Any token may be the name of a header (RFC 9110 §5.1), in any case. */
const headerLine = /^([!#$%&'*+.^_`|~0-9a-z-]+)[ \t]*:([^]*)$/i;

function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of unfoldLines(lines)) {
    const [, name, value = ""] = headerLine.exec(line) ?? [];
    if (name === undefined) refuse("invalid_multipart", "A line in the head of a part is no header.");
    headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** A line that begins with white space goes on with the one before, as programs for mail write long ones. */
function unfoldLines(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && whole.length > 0) whole.push(`${whole.pop()} ${line.trim()}`);
    else whole.push(line);
  }
  return whole;
}
