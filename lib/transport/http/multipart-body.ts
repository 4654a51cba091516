import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { errors, formidable, multipart, type Fields, type Files } from "formidable";
import { limits } from "#lib/contract/limits";
import { refusalFor } from "#lib/contract/reasons";
import { isRefusal, type Refusal } from "#lib/contract/refusal";
import { refusal, refuse } from "#lib/contract/refuse";
import { runtime } from "#lib/runtime";
import type { Incoming } from "#lib/transport/http/exchange";
import { partLimits } from "#lib/transport/http/part-limits";
import { uploadStream } from "#lib/transport/http/upload-stream";

/** Fields and images, and a few that nobody asked for. */
const partsMax = 3 * limits.imagesPerMessage;
const headerBytesMax = 8 * 1024;

/** Bytes of a whole request: as many images as a message holds, and what is written with them. */
export function requestBytesMax(): number {
  return limits.imagesPerMessage * imageBytesMax() + 2 * limits.jsonBodyBytes;
}

/** What an upload holds, once it is on the disk. */
export type Multipart = {
  fields: Partial<Record<string, string[]>>;
  /** Where the bytes lie, in the order of their parts. */
  images: string[];
  /** Throws the files away. */
  discard(): Promise<void>;
};

/** What formidable reads of a request: less than its own types ask for. */
type Form = { parse(request: Readable & { headers: object }): Promise<[Fields, Files]> };

/** Streams the parts named `image` to the disk. Of a body that is refused or breaks off nothing stays there. */
export async function receiveMultipart(incoming: Incoming): Promise<Multipart> {
  const { files, config, log } = runtime();
  const received: ReturnType<typeof files.receive>[] = [];
  let isOver = false;
  const discard = async () => void (await Promise.all(received.map((file) => file.discard())));

  const length = incoming.header("content-length");
  // What is too large by its own word need not be received first.
  if (Number(length) > requestBytesMax()) throw tooLarge();
  const duration = { seconds: config.UPLOAD_MAX_SECONDS, idleSeconds: config.UPLOAD_IDLE_SECONDS };
  const stream = uploadStream(incoming, { byteLength: requestBytesMax(), ...duration }, tooLarge);
  let stopped: Refusal | undefined;
  // What is small may have been read whole by then, and formidable would go on without the part.
  const stop = (why: Refusal) => {
    stopped ??= why;
    stream.destroy(why);
  };

  const form: Form = formidable({
    uploadDir: dirname(files.temporaryPath()),
    filter: ({ name }) => {
      const isImage = name === "image";
      if (!isImage) stop(unknownFile());
      return isImage;
    },
    fileWriteStreamHandler: () => {
      const file = files.receive();
      received.push(file);
      // formidable may still be about to open one when it has refused another.
      if (isOver) file.discard().catch(log.error);
      return file.stream;
    },
    maxFiles: limits.imagesPerMessage,
    maxFileSize: imageBytesMax(),
    maxTotalFileSize: requestBytesMax(),
    allowEmptyFiles: true,
    minFileSize: 0,
    maxFields: 3 + limits.imagesPerMessage,
    maxFieldsSize: limits.jsonBodyBytes,
    enabledPlugins: [
      multipart,
      partLimits({ parts: partsMax, headerBytes: headerBytesMax, partBytes: imageBytesMax() }, (limit) =>
        stop(limit === "partBytes" ? tooLarge() : refusal("invalid_multipart", {}, exceeded[limit])),
      ),
    ],
  });
  const framing = length === undefined ? { "transfer-encoding": "chunked" } : { "content-length": length };
  const headers = { "content-type": incoming.header("content-type"), ...framing };
  try {
    const [fields] = await form.parse(Object.assign(stream, { headers })).catch(refuseMultipart);
    if (stopped) throw stopped;
    return { fields, images: received.map(({ path }) => path), discard };
  } catch (error) {
    isOver = true;
    await discard();
    throw error;
  } finally {
    stream.destroy();
  }
}

function imageBytesMax(): number {
  return runtime().config.IMAGE_MAX_BYTES;
}

const exceeded = {
  parts: `The body has more than ${partsMax} parts.`,
  headerBytes: `The headers of a part have more than ${headerBytesMax} bytes.`,
};

function tooLarge(): Refusal {
  const mebibytes = Math.round((imageBytesMax() / 1024 ** 2) * 100) / 100;
  return refusalFor({ reason: "image_many_bytes", limit: mebibytes }, "image_too_large");
}

function unknownFile(): Refusal {
  return refusal("invalid_image", { field: "image" }, "Only parts named `image` can be files.");
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
