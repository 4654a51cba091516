import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refusal } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import { screenRequest } from "#lib/transport/http/screen-request";
import { replyAboutServer, replyToMethod } from "#lib/transport/http/allowed-methods";
import { noteCrossOrigin } from "#lib/transport/http/cross-origin-note";
import { endpoints } from "#lib/transport/http/endpoints";
import type { Incoming, Reply } from "#lib/transport/http/http-handler";
import { drainRequest } from "#lib/transport/http/drain-request";
import { headerOf } from "#lib/transport/http/header-of";
import { matchPath } from "#lib/transport/http/match-path";
import { problem } from "#lib/transport/http/replies";

/**
 * Answers what asks for an operation, by the very handlers that Next's routes export and without Next's cost, and what
 * leads nowhere.
 * @returns false when it is for Next
 */
export function answerInFront(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === "OPTIONS" && request.url === "*") return answer(request, response, replyAboutServer());
  const url = screenRequest(request);
  if (typeof url === "string") return answer(request, response, problem(refusal(url)));
  const toMethod = replyToMethod(request.method ?? "GET", url);
  if (toMethod) return answer(request, response, toMethod);
  if (methodOf(request) !== "GET") noteCrossOrigin(request);
  for (const { method, path, handler } of endpoints) {
    const params = method === methodOf(request) ? matchPath(path, url.pathname) : undefined;
    if (!params) continue;
    void handler(incomingOf(request, response, url, params))
      .then((reply) => write(response, reply))
      .finally(() => drainRequest(request));
    return true;
  }
  return false;
}

/** @returns that it is answered */
function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): true {
  void write(response, reply).finally(() => drainRequest(request));
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
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return {
    method: methodOf(request),
    url,
    params,
    header: (name) => headerOf(request, name),
    body: request,
    signal: gone.signal,
  };
}

async function write(response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  response.writeHead(status, headers);
  if (!(body instanceof Readable)) return void response.end(body ?? undefined);
  await pipeline(body, response).catch((error: NodeJS.ErrnoException) => {
    // A reader that goes away in the middle is no fault of ours; a file that can't be read is.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") runtime().log.error(error);
    response.destroy();
  });
}
