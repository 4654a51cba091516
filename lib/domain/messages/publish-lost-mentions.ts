import type { Services } from "#lib/domain/services/services";
import { toReadMark } from "#lib/domain/services/read-markers";
import type { Written } from "#lib/domain/services/message-writer";

/** Tells the members whom a message called unread, and does not call any more, how much calls them now. */
export async function publishLostMentions(house: Services, { message, unmentioned }: Written): Promise<void> {
  if (unmentioned.length === 0) return;
  await house.readMarks.write();
  for (const memberId of unmentioned) {
    const channel = await house.store.channels.findFor(memberId, message.channel);
    if (!channel || (await house.store.readMarks.find(memberId, channel.id)) >= message.seq) continue;
    house.bus.publish("channel:read", { memberId, except: undefined, news: toReadMark(channel) });
  }
}
