import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "#lib/contract/error-codes";

/** Parts of Next that Parley does not use and that nobody should reach. */
const closed = /^\/(_next\/image|_global-error|_error|_not-found)(\/|$)/;
const pageMethods = ["GET", "HEAD"];
const methods = [...pageMethods, "POST", "PUT", "PATCH", "DELETE"];

/**
 * Looks at a request before anything else does. Next answers some that are malformed by an error of its own.
 * @returns where it leads, or why it goes nowhere
 */
export function admit(request: IncomingMessage): URL | ErrorCode {
  const url = addressOf(request.url ?? "/");
  if (!url) return "invalid_address";
  if (closed.test(url.pathname)) return "not_found";
  const isForApi = url.pathname.startsWith("/api/");
  if (!(isForApi ? methods : pageMethods).includes(request.method ?? "GET")) return "method_not_allowed";

  // The absolute form, which proxies use, means the same as its path (RFC 9112 §3.2.2).
  request.url = url.pathname + url.search;
  if (!isReadable(request.headers["next-router-state-tree"])) delete request.headers["next-router-state-tree"];
  return url;
}

function addressOf(target: string): URL | undefined {
  try {
    const url = target.startsWith("/") ? new URL(`http://parley${target}`) : new URL(target);
    const isPlain = !/\p{Cc}/u.test(decodeURIComponent(url.pathname));
    return isPlain && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Next answers 500 to a state of its router that it can't read. */
function isReadable(state: string | string[] | undefined): boolean {
  if (state === undefined) return true;
  try {
    return typeof state === "string" && Array.isArray(JSON.parse(decodeURIComponent(state)));
  } catch {
    return false;
  }
}
