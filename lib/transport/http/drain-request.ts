import type { IncomingMessage } from "node:http";

/** Time for the client to read the reply while the rest of its body is discarded. */
const drainTimeoutMs = 3_000;

/**
 * Discards the rest of a body, which would otherwise come before the next request on the connection. A body can be endless,
 * so the connection is closed after a while; closing it at once could lose the reply on its way.
 */
export function drainRequest(request: IncomingMessage): void {
  if (request.complete) return void request.resume();
  const timer = setTimeout(() => request.destroy(), drainTimeoutMs).unref();
  request.once("close", () => clearTimeout(timer));
  request.resume();
}
