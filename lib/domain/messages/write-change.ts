import type { MemberActor } from "#lib/domain/actor";
import type { Services } from "#lib/domain/services/services";
import type { Written } from "#lib/domain/services/message-writer";
import { publishLostMentions } from "#lib/domain/messages/publish-lost-mentions";
import type { Change } from "#lib/store/changes/change";

/**
 * Writes a change if the session is still alive. It may have ended during an upload, and its name may belong to somebody
 * else by now.
 */
export async function writeChange(services: Services, actor: MemberActor, change: Change): Promise<Written> {
  await services.sessions.confirm(actor);
  const written = await services.writer.write(change);
  // The answer does not wait for it: if it fails, the next list of channels has the right counts.
  publishLostMentions(services, written).catch(() => undefined);
  return written;
}
