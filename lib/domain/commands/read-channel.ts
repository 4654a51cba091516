import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";

export const readChannel: MemberHandler<"channel.read"> = async (house, actor, input) => {
  const channel = house.channels.find(input.channel);
  const latest = await house.store.channels.counters(channel.id);
  // A mark beyond the last message would hide messages that are still to come.
  const seq = Math.min(input.seq, latest.seq);
  return answer({
    channel: channel.slug,
    seq: await house.readMarks.moveForward({ memberId: actor.member.id, channelId: channel.id, seq }),
  });
};
