import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "#lib/contract/errors/refusal";
import { runtime } from "#lib/runtime";
import { matchPath } from "#lib/transport/http/match-path";
import { openCookie } from "#lib/transport/http/session-cookie";

/**
 * Sets 404 for the page of a missing channel, which offers to create it. Next lets no such page set its own status, but
 * keeps one that was set before. Without a session the status does not reveal which channels exist.
 */
export async function setChannelPageStatus(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [pathname = ""] = (request.url ?? "").split("?");
  const slug = (matchPath("/c/:channel", pathname) ?? matchPath("/c/:channel/:seq", pathname))?.channel;
  if (slug === undefined) return;
  try {
    const actor = await runtime().identify(await openCookie(request.headers.cookie));
    if (actor.session) await runtime().execute("message.list", actor, { channel: slug, limit: 1 });
  } catch (error) {
    // The page itself meets and shows all other errors.
    if (isRefusal(error)) response.statusCode = 404;
  }
}
