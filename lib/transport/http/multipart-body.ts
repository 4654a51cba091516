import { dirname } from "node:path";
import type { Readable, Transform } from "node:stream";
import { errors, formidable } from "formidable";
import { limits } from "#lib/contract/limits";
import { refusalFor } from "#lib/contract/errors/refuse";
import { isRefusal, type Refusal } from "#lib/contract/errors/refusal";
import { refuse } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import type { Incoming } from "#lib/transport/http/http-handler";
import { textsOf, type Field } from "#lib/transport/http/multipart/field-text";
import { formParts, type PartLimits } from "#lib/transport/http/multipart/form-parts";
import { parseParameters } from "#lib/transport/http/multipart/header-parameters";
import type { PartHead } from "#lib/transport/http/multipart/part-head";
import { uploadStream } from "#lib/transport/http/upload-stream";

/** Leaves room for fields, images and a few unknown parts. */
const maxParts = 3 * limits.imagesPerMessage;
const maxHeadBytes = 8 * 1024;

/** Bytes of a whole request: the images of one message and its fields. */
export function maxRequestBytes(): number {
  return limits.imagesPerMessage * maxImageBytes() + 2 * limits.jsonBodyBytes;
}

/** An upload that is on the disk. */
export type Multipart = {
  fields: Partial<Record<string, string[]>>;
  /** The paths of the files, in the order of their parts. */
  images: string[];
  /** Deletes the files. */
  discard(): Promise<void>;
};

/** The part of a request that formidable really reads, which is less than its types demand. */
type Form = { parse(request: Readable & { headers: object }): Promise<unknown> };

/** Streams the parts named `image` to the disk. Nothing stays there when a body is refused or breaks off. */
export async function receiveMultipart(incoming: Incoming): Promise<Multipart> {
  const { files, log } = runtime();
  const received: ReturnType<typeof files.receive>[] = [];
  const fields: Field[] = [];
  let hasFailed = false;
  const discard = async () => void (await Promise.all(received.map((file) => file.discard())));
  const boundary = boundaryOf(incoming);
  const stream = boundedStream(incoming);

  const form: Form = formidable({
    uploadDir: dirname(files.temporaryPath()),
    fileWriteStreamHandler: () => {
      const file = files.receive();
      received.push(file);
      // formidable may still open a file after it has refused another.
      if (hasFailed) file.discard().catch(log.error);
      return file.stream;
    },
    maxFiles: limits.imagesPerMessage,
    maxFileSize: maxImageBytes(),
    maxTotalFileSize: maxRequestBytes(),
    allowEmptyFiles: true,
    minFileSize: 0,
    enabledPlugins: [
      formParts({
        boundary,
        limits: partLimits(),
        check: checkPart,
        tooLarge,
        takeField: (field) => void fields.push(field),
      }),
    ],
  });
  try {
    // Only the plugin reads the real headers; these just tell formidable that there is a body.
    const headers = { "content-type": "multipart/form-data", "transfer-encoding": "chunked" };
    await form.parse(Object.assign(stream, { headers })).catch(refuseMultipart);
    // formidable sees the end of a file before the error that kept it from being written.
    const failure = received.map((file) => file.stream.errored).find((error) => error !== null);
    if (failure) throw failure;
    return { fields: textsOf(fields), images: received.map(({ path }) => path), discard };
  } catch (error) {
    hasFailed = true;
    await discard();
    throw error;
  } finally {
    stream.destroy();
  }
}

/** @throws Refusal `invalid_multipart` */
function boundaryOf(incoming: Incoming): string {
  const boundary = parseParameters(incoming.header("content-type") ?? "").parameters.get("boundary");
  return boundary || refuse("invalid_multipart", "The Content-Type names no boundary.");
}

/** @throws Refusal `image_too_large` */
function boundedStream(incoming: Incoming): Transform {
  const { UPLOAD_MAX_SECONDS: seconds, UPLOAD_IDLE_SECONDS: idleSeconds } = runtime().config;
  // A body that declares itself too large need not be received first.
  if (Number(incoming.header("content-length")) > maxRequestBytes()) throw tooLarge();
  return uploadStream(incoming, { byteLength: maxRequestBytes(), seconds, idleSeconds }, tooLarge);
}

const partLimits = (): PartLimits => ({
  parts: maxParts,
  headBytes: maxHeadBytes,
  fileBytes: maxImageBytes(),
  fieldBytes: limits.jsonBodyBytes,
});

/** Only images may be files, that is, have a file name. @throws Refusal `invalid_image` */
function checkPart({ name, fileName }: PartHead): void {
  const isImage = name === "image";
  const isFile = fileName !== undefined;
  if (isFile && !isImage) refuse("invalid_image", "Only parts named `image` can be files.", { field: "image" });
  if (isImage && !isFile)
    refuse("invalid_image", "A part named `image` is not a file: it has no file name.", { field: "image" });
}

function maxImageBytes(): number {
  return runtime().config.IMAGE_MAX_BYTES;
}

function tooLarge(): Refusal {
  const mebibytes = Math.round((maxImageBytes() / 1024 ** 2) * 100) / 100;
  return refusalFor({ reason: "image_many_bytes", limit: mebibytes }, "image_too_large");
}

/** Turns formidable's errors into refusals; errors of the disk are not the sender's fault and stay as they are. */
function refuseMultipart(error: unknown): never {
  if (isRefusal(error)) throw error;
  if (!(error instanceof Error) || !("httpCode" in error) || !("code" in error)) throw error;
  if (error.code === errors.maxFilesExceeded) refuse("too_many_images");
  if (error.code === errors.biggerThanMaxFileSize || error.code === errors.biggerThanTotalMaxFileSize) throw tooLarge();
  return refuse("invalid_multipart");
}
