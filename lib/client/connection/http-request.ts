import type { InputOf, OutputOf } from "#lib/contract/operations";
import { isErrorCode } from "#lib/contract/errors/codes";
import { Refusal } from "#lib/contract/errors/refusal";
import { routes, type OperationName } from "#lib/contract/routes";
import { understood } from "#lib/client/connection/version-mismatch";
import { actingMemberHeaders } from "#lib/client/connection/acting-member";
import { retryAfterSeconds } from "#lib/client/connection/retry-after";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

type Routes = typeof routes;
type Options = Pick<RequestInit, "keepalive"> & { headers?: Record<string, string> };
type Call = Options & Pick<RequestInit, "method" | "body">;

/** The operations that can be requested over HTTP. */
export type HttpOperationName = {
  [Name in OperationName]: Routes[Name] extends { method: string; path: string } ? Name : never;
}[OperationName];

/**
 * Requests an operation over HTTP.
 * @param options `keepalive`: the request outlives the page; `headers`: in addition to the usual ones
 * @throws Refusal when the server refuses; Unreachable without a response that the page understands
 */
export async function request<Name extends HttpOperationName>(
  name: Name,
  input: InputOf<Name>,
  { headers, ...options }: Options = {},
): Promise<OutputOf<Name>> {
  const { method, path } = routes[name];
  const { url, rest } = resolvePath(path, Object.entries(input));
  const call: { url: string; init: Call } =
    method === "GET" ? { url: withQuery(url, rest), init: { method } } : { url, init: bodyOf(method, rest) };
  const response = await send(call.url, { ...call.init, ...options, headers: { ...call.init.headers, ...headers } });
  if (!response.ok) throw errorOf(response, await readBody(response).catch(() => undefined));
  const body = await readBody(response);
  return understood(name, body);
}

/** Fills in `:channel` and the like. @returns with the rest of the input, which goes into the query or the body */
export function resolvePath(path: string, input: [string, unknown][]) {
  const named = new Set([...path.matchAll(/:(\w+)/g)].map((match) => match[1]));
  const values = new Map(input);
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  return { url, rest: input.filter(([name, value]) => !named.has(name) && value !== undefined) };
}

/** The refusal in a response, or Unreachable where a proxy responded instead of Parley. */
export function toError(body: unknown): Error {
  if (typeof body !== "object" || body === null || !("code" in body) || !isErrorCode(body.code)) {
    return new UnreachableError();
  }
  const { code, detail, ...extras } = body as { code: typeof body.code; detail?: string };
  return new Refusal(code, extras, detail ?? code);
}

/**
 * The error of a response without success. Errors of a proxy are temporary, except that a body is too large for it: that is
 * permanent.
 */
export function errorOf({ status, headers }: Pick<Response, "status" | "headers">, body: unknown): Error {
  const error = toError(body);
  if (!(error instanceof UnreachableError)) return error;
  if (status === 413) return new Refusal("too_large", { reason: "too_large_on_the_way" }, `HTTP ${status}`);
  return new UnreachableError(retryAfterSeconds(headers.get("retry-after")));
}

function withQuery(url: string, rest: [string, unknown][]): string {
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${url}?${query}` : url;
}

function bodyOf(method: string, rest: [string, unknown][]): Call {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(Object.fromEntries(rest)) };
}

async function send(url: string, { headers, ...init }: Call): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      headers: { ...headers, ...actingMemberHeaders() },
      cache: "no-store",
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    throw new UnreachableError();
  }
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    throw new UnreachableError();
  }
}
