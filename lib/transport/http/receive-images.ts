import type { IncomingMessage } from "node:http";
import { basename, dirname } from "node:path";
import { PassThrough } from "node:stream";
import { errors, formidable, multipart } from "formidable";
import { limits } from "#lib/contract/limits";
import { isRefusal, refuse, Refusal } from "#lib/contract/refusal";
import { runtime } from "#lib/runtime";
import { guarded, replyWith } from "#lib/transport/http/answer-operation";
import type { HttpHandler, Incoming } from "#lib/transport/http/exchange";

/** `image.send`: streams the uploads to the disk, then goes the way of every operation. */
export const receiveImages: HttpHandler = guarded(async (incoming, identify) => {
  // Nobody without a session gets a byte onto the disk.
  if (!(await identify()).session) refuse("no_session");
  if (!/^multipart\/form-data\s*(;|$)/i.test(incoming.header("content-type") ?? ""))
    refuse("unsupported_media_type", "Send multipart/form-data.");

  const { execute, files } = runtime();
  const uploads: string[] = [];
  try {
    const fields = await receive(incoming, uploads);
    return await replyWith(incoming, await execute("image.send", await identify(), { ...fields, ...incoming.params }));
  } finally {
    await Promise.all(uploads.map(files.discard));
  }
});

/**
 * @param uploads where the bytes lie, in the order of the parts; also of those that break off
 * @returns the fields that the operation knows
 */
async function receive(incoming: Incoming, uploads: string[]) {
  const { files } = runtime();
  const form = formidable({
    uploadDir: dirname(files.temporaryPath()),
    filename: () => {
      const path = files.temporaryPath();
      uploads.push(path);
      return basename(path);
    },
    filter: ({ name }) => name === "image",
    maxFiles: limits.imagesPerMessage,
    maxFileSize: bytesMax(),
    maxTotalFileSize: limits.imagesPerMessage * bytesMax(),
    allowEmptyFiles: true,
    minFileSize: 0,
    maxFields: 2 + limits.imagesPerMessage,
    maxFieldsSize: limits.jsonBodyBytes,
    enabledPlugins: [multipart],
  });
  const length = incoming.header("content-length");
  // What is too large by its own word need not be received first.
  if (Number(length) > requestBytesMax()) throw tooLarge();
  const framing = length === undefined ? { "transfer-encoding": "chunked" } : { "content-length": length };
  const headers = { "content-type": incoming.header("content-type"), ...framing };
  const stream = Object.assign(incoming.body.pipe(new PassThrough()), { headers });
  // Parts that nobody asked for are not written down, but they are bytes, too.
  form.on("progress", (received) => {
    if (received > requestBytesMax()) stream.emit("error", tooLarge());
  });
  // formidable listens for this to throw the file away.
  incoming.signal.addEventListener("abort", () => stream.emit("aborted"));

  // It needs no more of a request than a stream with headers.
  const [fields] = await form.parse(stream as unknown as IncomingMessage).catch(refuseMultipart);
  return { clientId: fields.clientId?.[0], text: fields.text?.[0], alt: fields.alt ?? [], image: uploads };
}

function bytesMax(): number {
  return runtime().config.IMAGE_MAX_BYTES;
}

function requestBytesMax(): number {
  return limits.imagesPerMessage * bytesMax() + limits.jsonBodyBytes;
}

function tooLarge(): Refusal {
  const mebibytes = (bytesMax() / 1024 ** 2).toLocaleString("en", { maximumFractionDigits: 2 });
  return new Refusal("image_too_large", {}, `An image can have at most ${mebibytes} MiB.`);
}

/** Tells what formidable found wrong; an error of the disk is not the sender's fault. */
function refuseMultipart(error: unknown): never {
  if (isRefusal(error)) throw error;
  if (!(error instanceof Error) || !("httpCode" in error) || !("code" in error)) throw error;
  if (error.code === errors.maxFilesExceeded) refuse("too_many_images");
  if (error.code === errors.biggerThanMaxFileSize || error.code === errors.biggerThanTotalMaxFileSize) throw tooLarge();
  if (error.code === errors.maxFieldsSizeExceeded) refuse("too_large");
  return refuse("invalid_multipart");
}
