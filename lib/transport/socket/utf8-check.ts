import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Ends a polling request with invalid UTF-8, as WebSockets do by themselves; Engine.IO would read U+FFFD instead. Call it
 * before Engine.IO sees the request.
 */
export function rejectInvalidUtf8(request: IncomingMessage, response: ServerResponse): void {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const push = request.push.bind(request);
  // Listeners to `data` would get decoded text, so the check wraps `push`.
  request.push = (chunk: Uint8Array | null) => {
    try {
      decoder.decode(chunk ?? undefined, { stream: chunk !== null });
      return push(chunk);
    } catch {
      response.writeHead(400, { connection: "close" }).end();
      request.destroy();
      return false;
    }
  };
}
