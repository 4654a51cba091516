import type { IncomingMessage } from "node:http";

/** Milliseconds in which the other side can read its answer, while what it still sends is thrown away. */
const drainTimeoutMs = 3_000;

/**
 * What was not read of a body would stand before the next request on this connection. Whoever goes on sending though
 * the answer is there is cut off: a body can be without end. Not at once, or the answer could be lost on its way.
 */
export function drainRequest(request: IncomingMessage): void {
  if (request.complete) return void request.resume();
  const timer = setTimeout(() => request.destroy(), drainTimeoutMs).unref();
  request.once("close", () => clearTimeout(timer));
  request.resume();
}
