import { answer } from "#lib/domain/answer";
import { findChannel } from "#lib/domain/find-channel";
import type { MemberHandler } from "#lib/domain/handler";

export const readChannel: MemberHandler<"channel.read"> = async (house, actor, input) => {
  const channel = await findChannel(house, input.channel);
  // A mark beyond the last message would hide messages that are still to come.
  const seq = Math.min(input.seq, channel.seq);
  return answer({
    channel: channel.slug,
    seq: await house.store.readMarks.moveForward({ memberId: actor.member.id, channelId: channel.id, seq }),
  });
};
