import { refusal } from "#lib/contract/errors/refuse";
import { endpoints } from "#lib/transport/http/endpoints";
import type { Reply } from "#lib/transport/http/http-handler";
import { matchPath } from "#lib/transport/http/match-path";
import { empty, problem } from "#lib/transport/http/replies";

const pageMethods = ["GET", "HEAD", "OPTIONS"];
const nextMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** The methods that an address answers to; none where there is nothing. */
function allowedMethods(pathname: string): readonly string[] {
  if (!pathname.startsWith("/api/")) return pageMethods;
  const methods = endpoints.filter(({ path }) => matchPath(path, pathname)).map(({ method }) => method);
  if (methods.length === 0) return [];
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))), "OPTIONS"];
}

/** What `OPTIONS *` is answered with, which asks about all of a server and no address (RFC 9110 §9.3.7). */
export function serverOptionsReply(): Reply {
  const reply = empty(204);
  reply.cacheHeaders.allow = [...nextMethods, "OPTIONS"].join(", ");
  return reply;
}

/** What a method alone is answered with: `Allow` (RFC 9110 §10.2.1) for OPTIONS, and for what an address does not answer to. */
export function methodReply(method: string, { pathname }: URL): Reply | undefined {
  const allowed = allowedMethods(pathname);
  // Next may know where such an address leads.
  if (allowed.length === 0) return nextMethods.includes(method) ? undefined : problem(refusal("not_found"));
  if (method !== "OPTIONS" && allowed.includes(method)) return undefined;
  const reply = method === "OPTIONS" ? empty(204) : problem(refusal("method_not_allowed"));
  reply.cacheHeaders.allow = allowed.join(", ");
  return reply;
}
