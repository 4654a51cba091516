import type { Services } from "#lib/domain/services/services";
import { toReadMark } from "#lib/domain/services/read-markers";
import type { Written } from "#lib/domain/services/message-writer";

/** Tells the members whom a message called unread, and does not call any more, how much calls them now. */
export async function publishLostMentions(services: Services, { message, unmentioned }: Written): Promise<void> {
  if (unmentioned.length === 0) return;
  await services.readMarkers.flush();
  for (const memberId of unmentioned) {
    const channel = await services.store.channels.findFor(memberId, message.channel);
    if (!channel || (await services.store.readMarks.find(memberId, channel.id)) >= message.seq) continue;
    services.bus.publish("channel:read", { memberId, exceptSocketId: undefined, payload: toReadMark(channel) });
  }
}
