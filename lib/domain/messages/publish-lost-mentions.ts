import type { Services } from "#lib/domain/services/services";
import { toReadMarker } from "#lib/domain/services/read-markers";
import type { Written } from "#lib/domain/services/message-writer";

/** Sends new unread counts to members whom a message no longer mentions and who had not read it. */
export async function publishLostMentions(services: Services, { message, unmentioned }: Written): Promise<void> {
  if (unmentioned.length === 0) return;
  await services.readMarkers.flush();
  for (const memberId of unmentioned) {
    const channel = await services.store.channels.findFor(memberId, message.channel);
    if (!channel || (await services.store.readMarks.find(memberId, channel.id)) >= message.seq) continue;
    services.bus.publish("channel:read", { memberId, exceptSocketId: undefined, payload: toReadMarker(channel) });
  }
}
