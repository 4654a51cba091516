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

/** Turns a request into `execute(operation, actor, input)` and the result into JSON. */
export function operationHandler(name: OperationName): HttpHandler {
  return withProblemReplies(async (incoming, identify) => {
    const fields = incoming.method === "GET" ? queryOf(incoming) : await readJsonBody(incoming);
    const input = { ...fields, ...idempotencyKey(incoming), ...incoming.params };
    // The session may end while the body arrives, so it is checked afterwards.
    return toReply(incoming, await runtime().execute(name, await identify(), input));
  });
}

/**
 * Refuses other sites and turns every error into a problem document.
 * @param handler calls `identify` just before it acts, to get the current actor
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
        reply.headers["set-cookie"] ??= await sealCookie(cookie, incoming);
      return reply;
    } catch (error) {
      return problem(error);
    }
  };
}

/** Turns a result into a reply, with its new session cookie if there is one. */
export async function toReply(incoming: Incoming, { output, created, cookie }: Result<unknown>): Promise<Reply> {
  const reply = output === null ? empty(204) : json(created ? 201 : 200, output);
  if (cookie !== undefined) reply.headers["set-cookie"] = await sealCookie(cookie, incoming);
  return reply;
}

/** Whether a body has a content coding such as gzip, which nothing here decodes. */
function isEncoded(incoming: Incoming): boolean {
  const codings = incoming.header("content-encoding")?.split(",") ?? [];
  return incoming.method !== "GET" && codings.some((coding) => !/^\s*(identity)?\s*$/i.test(coding));
}

function queryOf({ url }: Incoming): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}

/** Programs may send the clientId as the standard Idempotency-Key header instead. */
export function idempotencyKey(incoming: Incoming): { clientId?: string } {
  const key = incoming.header("idempotency-key");
  return key === undefined ? {} : { clientId: key };
}
