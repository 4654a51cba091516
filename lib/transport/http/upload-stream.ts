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
      idleTimer.refresh();
      if (received > limits.byteLength) done(tooLarge());
      else done(null, chunk);
    },
  });
  const fail = (error: Error) => stream.destroy(error);
  const onTimeout = () => fail(refusal("upload_timeout"));
  const idleTimer = setTimeout(onTimeout, limits.idleSeconds * 1_000);
  const totalTimer = setTimeout(onTimeout, limits.seconds * 1_000);
  const onBreak = () => fail(refusal("invalid_multipart", {}, "The upload broke off."));

  // To the end: a connection that breaks tells so twice, the second time when this is over, and an error that nobody
  // listens to would be the end of the process.
  body.on("error", onBreak);
  signal.addEventListener("abort", onBreak);
  stream.once("close", () => {
    clearTimeout(idleTimer);
    clearTimeout(totalTimer);
    signal.removeEventListener("abort", onBreak);
  });
  return body.pipe(stream);
}
