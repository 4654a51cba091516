import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { refusal } from "#lib/contract/errors/refuse";
import { endpoints, type Method } from "#lib/transport/http/endpoints";
import type { Incoming, Reply } from "#lib/transport/http/http-handler";
import { matchPath } from "#lib/transport/http/match-path";
import { problem } from "#lib/transport/http/replies";

type RouteHandler = (request: Request) => Promise<Response>;

/** Next's route handlers for a path of the contract; unknown methods are refused. */
export function routeHandlers(path: string): Record<Method, RouteHandler> {
  const handle: RouteHandler = async (request) => {
    const incoming = incomingOf(request, path);
    const endpoint = endpoints.find((candidate) => candidate.path === path && candidate.method === incoming.method);
    return responseOf(endpoint ? await endpoint.handler(incoming) : problem(refusal("method_not_allowed")));
  };
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle };
}

/** Handles addresses below /api that are not in the contract. */
export const notFound: RouteHandler = async () => responseOf(problem(refusal("not_found")));

function incomingOf(request: Request, path: string): Incoming {
  const url = new URL(request.url);
  return {
    // HEAD is handled like GET; Next omits the body.
    method: request.method === "HEAD" ? "GET" : request.method,
    url,
    params: matchPath(path, url.pathname) ?? {},
    header: (name) => request.headers.get(name) ?? undefined,
    // Node's and the DOM's types describe the same stream.
    body: request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]),
    signal: request.signal,
  };
}

function responseOf({ status, headers, body }: Reply): Response {
  const content = body instanceof Readable ? (Readable.toWeb(body) as BodyInit) : body;
  return new Response(content, { status, headers });
}
