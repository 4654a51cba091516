import type { IncomingMessage } from "node:http";
import { basename, dirname } from "node:path";
import { errors, formidable, multipart } from "formidable";
import { limits } from "#lib/contract/limits";
import { isRefusal, refuse, Refusal } from "#lib/contract/refusal";
import { runtime } from "#lib/runtime";
import { guarded, replyWith } from "#lib/transport/http/answer-operation";
import type { HttpHandler, Incoming } from "#lib/transport/http/exchange";

/** `image.send`: streams the upload to the disk, then goes the way of every operation. */
export const receiveImage: HttpHandler = guarded(async (incoming, identify) => {
  // Nobody without a session gets a byte onto the disk.
  if (!(await identify()).session) refuse("no_session");
  if (!/^multipart\/form-data\s*(;|$)/i.test(incoming.header("content-type") ?? ""))
    refuse("unsupported_media_type", "Send multipart/form-data.");

  const { execute, files } = runtime();
  const upload = files.temporaryPath();
  try {
    const fields = await receive(incoming, upload);
    return await replyWith(incoming, await execute("image.send", await identify(), { ...fields, ...incoming.params }));
  } finally {
    await files.discard(upload);
  }
});

/** @returns the fields that the operation knows; `image` is where the bytes lie, when there were any */
async function receive(incoming: Incoming, upload: string): Promise<Record<string, string | undefined>> {
  const form = formidable({
    uploadDir: dirname(upload),
    filename: () => basename(upload),
    filter: ({ name }) => name === "image",
    maxFiles: 1,
    maxFileSize: bytesMax(),
    allowEmptyFiles: true,
    minFileSize: 0,
    maxFields: 10,
    maxFieldsSize: limits.jsonBodyBytes,
    enabledPlugins: [multipart],
  });
  const length = incoming.header("content-length");
  // What is too large by its own word need not be received first.
  if (Number(length) > bytesMax() + limits.jsonBodyBytes) throw tooLarge();
  const framing = length === undefined ? { "transfer-encoding": "chunked" } : { "content-length": length };
  const headers = { "content-type": incoming.header("content-type"), ...framing };
  const stream = Object.assign(incoming.body, { headers });
  // Parts that nobody asked for are not written down, but they are bytes, too.
  form.on("progress", (received) => {
    if (received > bytesMax() + limits.jsonBodyBytes) stream.emit("error", tooLarge());
  });
  // formidable listens for this to throw the file away.
  incoming.signal.addEventListener("abort", () => stream.emit("aborted"));

  // It needs no more of a request than a stream with headers.
  const [fields, parts] = await form.parse(stream as IncomingMessage).catch(refuseMultipart);
  const { clientId, text, alt } = fields;
  return { clientId: clientId?.[0], text: text?.[0], alt: alt?.[0], image: parts.image ? upload : undefined };
}

function bytesMax(): number {
  return runtime().config.IMAGE_MAX_BYTES;
}

function tooLarge(): Refusal {
  const mebibytes = (bytesMax() / 1024 ** 2).toLocaleString("en", { maximumFractionDigits: 2 });
  return new Refusal("image_too_large", {}, `An image can have at most ${mebibytes} MiB.`);
}

/** Tells what formidable found wrong; an error of the disk is not the sender's fault. */
function refuseMultipart(error: unknown): never {
  if (isRefusal(error)) throw error;
  if (!(error instanceof Error) || !("httpCode" in error) || !("code" in error)) throw error;
  if (error.code === errors.maxFilesExceeded) refuse("invalid_image", "One message holds one image.");
  if (error.code === errors.biggerThanMaxFileSize || error.code === errors.biggerThanTotalMaxFileSize) throw tooLarge();
  if (error.code === errors.maxFieldsSizeExceeded) refuse("too_large");
  return refuse("invalid_multipart");
}
