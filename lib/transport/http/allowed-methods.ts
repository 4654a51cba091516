import { refusal } from "#lib/contract/errors/refuse";
import { endpoints } from "#lib/transport/http/endpoints";
import type { Reply } from "#lib/transport/http/http-handler";
import { matchPath } from "#lib/transport/http/match-path";
import { empty, problem } from "#lib/transport/http/replies";

const pageMethods = ["GET", "HEAD", "OPTIONS"];
const nextMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** The methods that an address supports; none for an unknown one. */
function allowedMethods(pathname: string): readonly string[] {
  if (!pathname.startsWith("/api/")) return pageMethods;
  const methods = endpoints.filter(({ path }) => matchPath(path, pathname)).map(({ method }) => method);
  if (methods.length === 0) return [];
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))), "OPTIONS"];
}

/** The reply to `OPTIONS *`, which asks about the server as a whole (RFC 9110 §9.3.7). */
export function serverOptionsReply(): Reply {
  const reply = empty(204);
  reply.headers.allow = [...nextMethods, "OPTIONS"].join(", ");
  return reply;
}

/** The reply to OPTIONS and to unsupported methods, with `Allow` (RFC 9110 §10.2.1); undefined for all others. */
export function methodReply(method: string, { pathname }: URL): Reply | undefined {
  const allowed = allowedMethods(pathname);
  // Next may know the address.
  if (allowed.length === 0) return nextMethods.includes(method) ? undefined : problem(refusal("not_found"));
  if (method !== "OPTIONS" && allowed.includes(method)) return undefined;
  const reply = method === "OPTIONS" ? empty(204) : problem(refusal("method_not_allowed"));
  reply.headers.allow = allowed.join(", ");
  return reply;
}
