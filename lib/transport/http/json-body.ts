import type { Readable } from "node:stream";
import { limits } from "#lib/contract/limits";
import { refuse } from "#lib/contract/errors/refuse";
import type { Incoming } from "#lib/transport/http/http-handler";
import { decodeUtf8 } from "#lib/transport/http/utf8";

/** Reads the fields of a JSON body; an empty body counts as an empty object. */
export async function readJsonBody(incoming: Incoming): Promise<Record<string, unknown>> {
  const contentType = incoming.header("content-type");
  if (contentType !== undefined && !isJson(contentType)) refuse("unsupported_media_type", "Send application/json.");

  const bytes = await readBytes(incoming.body, limits.jsonBodyBytes);
  if (bytes.length === 0) return {};
  if (contentType === undefined) refuse("unsupported_media_type", "Send application/json.");

  const value = parse(decodeUtf8(bytes) ?? refuse("invalid_json", "The body is not valid UTF-8."));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse("invalid_input", "The body has to be a JSON object.");
  return { ...value };
}

/** JSON has no charset but UTF-8 (RFC 8259 §8.1), though some programs name it. */
function isJson(contentType: string): boolean {
  const [type, ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => parameter.startsWith("charset="));
  return type === "application/json" && charsets.every((charset) => /^charset="?(utf-?8|us-ascii)"?$/.test(charset));
}

async function readBytes(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream must survive an early stop, so that the refusal can still be sent.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBytes) refuse("too_large", `A JSON body holds at most ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("invalid_json");
  }
}
