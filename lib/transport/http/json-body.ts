import type { Readable } from "node:stream";
import { limits } from "#lib/contract/limits";
import { refuse } from "#lib/contract/refuse";
import type { Incoming } from "#lib/transport/http/exchange";

/** The fields of a JSON body; no body at all counts as an empty object. */
export async function readJsonBody(incoming: Incoming): Promise<Record<string, unknown>> {
  const contentType = incoming.header("content-type");
  if (contentType !== undefined && !isJson(contentType)) refuse("unsupported_media_type", "Send application/json.");

  const text = await readText(incoming.body, limits.jsonBodyBytes);
  if (text === "") return {};
  if (contentType === undefined) refuse("unsupported_media_type", "Send application/json.");

  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse("invalid_input", "The body has to be a JSON object.");
  return { ...value };
}

function isJson(contentType: string): boolean {
  return contentType.split(";")[0]?.trim().toLowerCase() === "application/json";
}

async function readText(body: Readable, maximum: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream stays whole when reading stops early, so that the refusal can still be sent.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maximum) refuse("too_large", `A JSON body holds at most ${maximum} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("invalid_json");
  }
}
