import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "#lib/contract/errors/refusal";
import { runtime } from "#lib/runtime";
import { matchPath } from "#lib/transport/http/match-path";
import { openCookie } from "#lib/transport/http/session-cookie";

/**
 * The page of a channel that does not exist yet is alive, waiting for somebody to make it, and all the same a 404. Next
 * lets no page say so by itself, and keeps a status that was set before. Strangers are not told which channels exist.
 */
export async function setChannelPageStatus(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [pathname = ""] = (request.url ?? "").split("?");
  const slug = (matchPath("/c/:channel", pathname) ?? matchPath("/c/:channel/:seq", pathname))?.channel;
  if (slug === undefined) return;
  try {
    const actor = await runtime().identify(await openCookie(request.headers.cookie));
    if (actor.session) await runtime().execute("message.list", actor, { channel: slug, limit: 1 });
  } catch (error) {
    // Whatever else is wrong, the page itself meets and tells.
    if (isRefusal(error)) response.statusCode = 404;
  }
}
