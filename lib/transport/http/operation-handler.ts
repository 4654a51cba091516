import { refuse } from "#lib/contract/errors/refuse";
import type { OperationName } from "#lib/contract/routes";
import { actingMemberHeader } from "#lib/contract/acting-member";
import { runtime, type Actor, type Result } from "#lib/runtime";
import { requireCookie } from "#lib/transport/http/cookie-check";
import type { HttpHandler, Incoming, Reply } from "#lib/transport/http/http-handler";
import { readJsonBody } from "#lib/transport/http/json-body";
import { isCrossOrigin } from "#lib/transport/http/origin";
import { empty, json, problem } from "#lib/transport/http/replies";
import { isDueForRenewal, openCookie, sealCookie } from "#lib/transport/http/session-cookie";
import { authenticate } from "#lib/transport/authenticate";

/** Turns a request into `execute(operation, actor, input)` and its answer into JSON. */
export function operationHandler(name: OperationName): HttpHandler {
  return withProblemReplies(async (incoming, identify) => {
    const fields = incoming.method === "GET" ? queryOf(incoming) : await readJsonBody(incoming);
    const input = { ...fields, ...idempotencyKey(incoming), ...incoming.params };
    // A body may take its time, and the session may end meanwhile.
    return toReply(incoming, await runtime().execute(name, await identify(), input));
  });
}

/**
 * Refuses other sites, and turns every error into a problem document.
 * @param handler finds out by `identify` who asks, when it is about to act on it
 */
export function withProblemReplies(
  handler: (incoming: Incoming, identify: () => Promise<Actor>) => Promise<Reply>,
): HttpHandler {
  return async (incoming) => {
    try {
      if (incoming.method !== "GET" && isCrossOrigin(incoming)) refuse("cross_origin");
      requireCookie(incoming);
      if (isEncoded(incoming)) refuse("unsupported_media_type", "Send the body as it is, without a Content-Encoding.");
      const cookie = await openCookie(incoming.header("cookie"));
      const identify = () => authenticate(cookie, incoming.header(actingMemberHeader));
      const reply = await handler(incoming, identify);
      if (cookie && isDueForRenewal(cookie) && (await identify()).session)
        reply.cacheHeaders["set-cookie"] ??= await sealCookie(cookie, incoming);
      return reply;
    } catch (error) {
      return problem(error);
    }
  };
}

/** The JSON of an answer, and what the session cookie is to hold from now on. */
export async function toReply(incoming: Incoming, { output, created, cookie }: Result<unknown>): Promise<Reply> {
  const reply = output === null ? empty(204) : json(created ? 201 : 200, output);
  if (cookie !== undefined) reply.cacheHeaders["set-cookie"] = await sealCookie(cookie, incoming);
  return reply;
}

/** Whether a body is compressed or the like: nothing here unpacks one. */
function isEncoded(incoming: Incoming): boolean {
  const codings = incoming.header("content-encoding")?.split(",") ?? [];
  return incoming.method !== "GET" && codings.some((coding) => !/^\s*(identity)?\s*$/i.test(coding));
}

function queryOf({ url }: Incoming): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}

/** Programs may give the clientId as the standard header for retries instead. */
export function idempotencyKey(incoming: Incoming): { clientId?: string } {
  const key = incoming.header("idempotency-key");
  return key === undefined ? {} : { clientId: key };
}
