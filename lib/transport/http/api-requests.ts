import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refusal } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import { screenRequest } from "#lib/transport/http/screen-request";
import { serverOptionsReply, methodReply } from "#lib/transport/http/allowed-methods";
import { detectCrossOrigin } from "#lib/transport/http/detect-cross-origin";
import { endpoints } from "#lib/transport/http/endpoints";
import type { Incoming, Reply } from "#lib/transport/http/http-handler";
import { drainRequest } from "#lib/transport/http/drain-request";
import { headerOf } from "#lib/transport/http/header-of";
import { matchPath } from "#lib/transport/http/match-path";
import { problem } from "#lib/transport/http/replies";

/**
 * Handles operations with the same handlers that Next's routes export, but without Next's cost, and refuses invalid
 * requests.
 * @returns false when the request is for Next
 */
export function handleApiRequest(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === "OPTIONS" && request.url === "*") return respond(request, response, serverOptionsReply());
  const url = screenRequest(request);
  if (typeof url === "string") return respond(request, response, problem(refusal(url)));
  const forMethod = methodReply(request.method ?? "GET", url);
  if (forMethod) return respond(request, response, forMethod);
  if (methodOf(request) !== "GET") detectCrossOrigin(request);
  for (const { method, path, handler } of endpoints) {
    const params = method === methodOf(request) ? matchPath(path, url.pathname) : undefined;
    if (!params) continue;
    void handler(incomingOf(request, response, url, params))
      .then((reply) => writeReply(response, reply))
      .finally(() => drainRequest(request));
    return true;
  }
  return false;
}

/** @returns true: the request is handled */
function respond(request: IncomingMessage, response: ServerResponse, reply: Reply): true {
  void writeReply(response, reply).finally(() => drainRequest(request));
  return true;
}

/** HEAD is answered as GET is; Node leaves the body out. */
function methodOf({ method = "GET" }: IncomingMessage): string {
  return method === "HEAD" ? "GET" : method;
}

function incomingOf(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  params: Record<string, string>,
): Incoming {
  const closed = new AbortController();
  response.once("close", () => closed.abort());
  return {
    method: methodOf(request),
    url,
    params,
    header: (name) => headerOf(request, name),
    body: request,
    signal: closed.signal,
  };
}

async function writeReply(response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  response.writeHead(status, headers);
  if (!(body instanceof Readable)) return void response.end(body ?? undefined);
  await pipeline(body, response).catch((error: NodeJS.ErrnoException) => {
    // A client that disconnects is no error; a file that can't be read is.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") runtime().log.error(error);
    response.destroy();
  });
}
