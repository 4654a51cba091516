import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import { toReadMark } from "#lib/domain/services/read-markers";
import type { MemberHandler } from "#lib/domain/handler";

export const markChannelRead: MemberHandler<"channel.read"> = async (house, actor, input) => {
  const { member, via } = actor;
  const { id: channelId, slug } = house.channels.find(input.channel);
  const latest = await house.store.channels.counters(channelId);
  // A mark beyond the last message would hide messages that are still to come.
  const mark = { memberId: member.id, channelId, seq: Math.min(input.seq, latest.seq) };
  await (input.exact ? house.readMarks.place(mark) : house.readMarks.moveForward(mark));

  const news = toReadMark(await channelView(house, actor, slug));
  house.bus.publish("channel:read", { memberId: member.id, except: via, news });
  return ok(news);
};
