import { refuse } from "#lib/contract/errors/refuse";
import { parseParameters } from "#lib/transport/http/multipart/header-parameters";
import { decodeUtf8 } from "#lib/transport/http/utf8";

/** The headers of a part. */
export type PartHead = {
  name: string;
  /** Set for files, `""` when no file was chosen; undefined for fields. */
  fileName: string | undefined;
  /** The charset of a field, where the part names one. */
  charset: string | undefined;
  /** In lower case: `binary`, `base64` and so on. */
  transferEncoding: string;
};

/** `filename`, also as `filename*` and `filename*0` (RFC 2231), which RFC 7578 §4.2 forbids and programs send. */
const fileNameParameter = /^filename(\*|$)/;

/** @throws Refusal `invalid_multipart` */
export function readPartHead(lines: readonly string[]): PartHead {
  const headers = readHeaders(lines);
  const { parameters } = parseParameters(headers.get("content-disposition") ?? "");
  const rawName = parameters.get("name");
  if (rawName === undefined) refuse("invalid_multipart", "Each part needs a Content-Disposition with a name.");
  // The parser reads heads as Latin 1.
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

/** A header's name is any token (RFC 9110 §5.1), in any case. */
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

/** Joins lines that begin with white space to the ones before, as mail programs fold long headers. */
function unfoldLines(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && whole.length > 0) whole.push(`${whole.pop()} ${line.trim()}`);
    else whole.push(line);
  }
  return whole;
}
