import type { MemberActor } from "#lib/domain/actor";
import type { Services } from "#lib/domain/services/services";
import type { Written } from "#lib/domain/services/message-writer";
import { publishLostMentions } from "#lib/domain/messages/publish-lost-mentions";
import type { Change } from "#lib/store/changes/change";

/**
 * Hands a change to the writer, for a session that still lives: it may have ended while an upload was received or an
 * image decoded, and its name may be somebody else's by now.
 */
export async function writeChange(services: Services, actor: MemberActor, change: Change): Promise<Written> {
  await services.sessions.confirm(actor);
  const written = await services.writer.write(change);
  // Not waited for: who lost a mention hears of it at the next look at the list of channels, if not now.
  publishLostMentions(services, written).catch(() => undefined);
  return written;
}
