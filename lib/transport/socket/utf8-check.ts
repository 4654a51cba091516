import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Ends what a socket that speaks by polling sends where its bytes are no UTF-8, as WebSockets do by themselves: Engine.IO would
 * read U+FFFD instead. To be called before Engine.IO sees the request.
 */
export function rejectInvalidUtf8(request: IncomingMessage, response: ServerResponse): void {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const push = request.push.bind(request);
  // Whoever listens to `data` is given text already.
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
