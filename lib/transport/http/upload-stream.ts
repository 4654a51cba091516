import { Transform } from "node:stream";
import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";
import type { Incoming } from "#lib/transport/http/http-handler";

type Limits = {
  byteLength: number;
  /** For the whole. */
  seconds: number;
  /** Without a single byte. */
  idleSeconds: number;
};

/**
 * The body of an upload, bounded in bytes and time: it ends with a refusal as its error. The request itself stays
 * whole, so that the refusal can be sent.
 * @param tooLarge makes the refusal of too many bytes
 */
export function uploadStream({ body, signal }: Incoming, limits: Limits, tooLarge: () => Refusal): Transform {
  let received = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      silence.refresh();
      if (received > limits.byteLength) done(tooLarge());
      else done(null, chunk);
    },
  });
  const give = (error: Error) => stream.destroy(error);
  const timeOut = () => give(refusal("upload_timeout"));
  const silence = setTimeout(timeOut, limits.idleSeconds * 1_000);
  const patience = setTimeout(timeOut, limits.seconds * 1_000);
  const brokenOff = () => give(refusal("invalid_multipart", {}, "The upload broke off."));

  // To the end: a connection that breaks tells so twice, the second time when this is over, and an error that nobody
  // listens to would be the end of the process.
  body.on("error", brokenOff);
  signal.addEventListener("abort", brokenOff);
  stream.once("close", () => {
    clearTimeout(silence);
    clearTimeout(patience);
    signal.removeEventListener("abort", brokenOff);
  });
  return body.pipe(stream);
}
