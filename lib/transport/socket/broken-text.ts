import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Ends a request of a socket that speaks by polling where its bytes are no UTF-8, as WebSockets do by themselves: Engine.IO
 * would read U+FFFD instead.
 */
export function refuseBrokenText(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.method === "POST") {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const push = request.push.bind(request);
    // Whoever listens to `data` sees text already.
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
  next();
}
