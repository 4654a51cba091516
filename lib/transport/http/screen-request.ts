import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { isUtf8Encoded } from "#lib/transport/http/utf8";

/** The path of Next's not-found page. */
const notFoundPath = "/_not-found";

/** Parts of Next that Parley does not use and nobody should reach. */
const blockedPaths = /^\/(_next\/image|_global-error|_error|_not-found)(\/|$)/;
const pageMethods = ["GET", "HEAD"];

/**
 * Screens a request before anything else, since Next replies to some malformed ones with an error of its own.
 * @returns its URL, or the code of its refusal
 */
export function screenRequest(request: IncomingMessage): URL | ErrorCode {
  const url = addressOf(request.url ?? "/");
  if (!url) return "invalid_address";
  if (!isDecodable(url.pathname)) {
    if (!isForPage(url, request)) return "invalid_address";
    request.url = notFoundPath;
    return url;
  }
  if (isForApi(url) && !isUtf8Encoded(url.search)) return "invalid_address";
  if (blockedPaths.test(url.pathname)) return "not_found";

  // The absolute form, which proxies use, means the same as its path (RFC 9112 §3.2.2).
  request.url = url.pathname + url.search;
  if (!isRouterState(request.headers["next-router-state-tree"])) delete request.headers["next-router-state-tree"];
  return url;
}

function addressOf(target: string): URL | undefined {
  try {
    const url = target.startsWith("/") ? new URL(`http://parley${target}`) : new URL(target);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const isForApi = ({ pathname }: URL): boolean => pathname.startsWith("/api/");

const isForPage = (url: URL, { method = "GET" }: IncomingMessage): boolean =>
  !isForApi(url) && pageMethods.includes(method);

/** Whether a path has valid percent-encoding and no control characters. */
function isDecodable(pathname: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/** Whether Next can parse the state of its router: it replies 500 when it can't. */
function isRouterState(state: string | string[] | undefined): boolean {
  if (state === undefined) return true;
  try {
    return typeof state === "string" && Array.isArray(JSON.parse(decodeURIComponent(state)));
  } catch {
    return false;
  }
}
