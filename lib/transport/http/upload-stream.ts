import { Transform } from "node:stream";
import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";
import type { Incoming } from "#lib/transport/http/http-handler";

type Limits = {
  byteLength: number;
  /** For the whole upload. */
  seconds: number;
  /** Between two chunks. */
  idleSeconds: number;
};

/**
 * Bounds the body of an upload in bytes and time, and fails with a refusal. The request itself stays open, so that the
 * refusal can be sent.
 * @param tooLarge creates the refusal for too many bytes
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

  // Never removed: a broken connection reports two errors, the second after this stream has ended, and an unhandled error
  // would end the process.
  body.on("error", onBreak);
  signal.addEventListener("abort", onBreak);
  stream.once("close", () => {
    clearTimeout(idleTimer);
    clearTimeout(totalTimer);
    signal.removeEventListener("abort", onBreak);
  });
  return body.pipe(stream);
}
