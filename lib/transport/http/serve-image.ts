import type { OutputOf } from "#lib/contract/operations";
import { refusal, refuse } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import { withProblemReplies } from "#lib/transport/http/operation-handler";
import { parseByteRange } from "#lib/transport/http/byte-range";
import type { HttpHandler, Incoming, Reply } from "#lib/transport/http/http-handler";
import { problem } from "#lib/transport/http/replies";

/** An image never changes at its address, but only browsers with a session may cache it. */
const cacheHeaders = {
  "cache-control": "private, max-age=31536000, immutable",
  vary: "cookie",
  "accept-ranges": "bytes",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
};

export function serveImage(name: "image.show" | "image.variant"): HttpHandler {
  return withProblemReplies(async (incoming, identify) => {
    const { output } = await runtime().execute(name, await identify(), incoming.params);
    return replyWithFile(incoming, output);
  });
}

async function replyWithFile(incoming: Incoming, file: OutputOf<"image.show">): Promise<Reply> {
  const { id, key, byteLength, contentType } = file;
  // The sender's own file name stays private.
  const placement = incoming.url.searchParams.has("download") ? "attachment" : "inline";
  const fileHeaders = {
    ...cacheHeaders,
    "content-type": contentType,
    "content-disposition": `${placement}; filename="parley-${id}.${contentType.split("/")[1]}"`,
    etag: `"${key.split("/").at(-1)}"`,
  };
  if (matchesEtag(incoming.header("if-none-match"), fileHeaders.etag))
    return { status: 304, headers: fileHeaders, body: null };

  // A client with parts of another version needs the whole file (RFC 9110 §13.1.5).
  const isRestOfThis = (incoming.header("if-range") ?? fileHeaders.etag) === fileHeaders.etag;
  const range = isRestOfThis ? parseByteRange(incoming.header("range"), byteLength) : undefined;
  if (range === "unsatisfiable") return refusedRange(byteLength);
  const length = range ? range.end - range.start + 1 : byteLength;
  const body = (await runtime().files.read(key, range)) ?? refuse("image_not_found");
  if (!range) return { status: 200, headers: { ...fileHeaders, "content-length": String(length) }, body };
  const contentRange = `bytes ${range.start}-${range.end}/${byteLength}`;
  return {
    status: 206,
    headers: { ...fileHeaders, "content-length": String(length), "content-range": contentRange },
    body,
  };
}

/** States the full length, so that the client can ask again (RFC 9110 §15.5.17). */
function refusedRange(byteLength: number): Reply {
  const { headers: problemHeaders, ...reply } = problem(refusal("range_not_satisfiable"));
  return { ...reply, headers: { ...problemHeaders, "content-range": `bytes */${byteLength}` } };
}

/** Whether a list of tags includes this one, strong or weak (RFC 9110 §13.1.2). */
function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}
