import type { ReadMark } from "#lib/contract/channel";
import { refuse } from "#lib/contract/refuse";
import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import type { House } from "#lib/domain/house";

export const readChannel: MemberHandler<"channel.read"> = async (house, { member, via }, input) => {
  const { id: channelId, slug } = house.channels.find(input.channel);
  const latest = await house.store.channels.counters(channelId);
  // A mark beyond the last message would hide messages that are still to come.
  const mark = { memberId: member.id, channelId, seq: Math.min(input.seq, latest.seq) };
  await (input.exact ? house.readMarks.place(mark) : house.readMarks.moveForward(mark));

  const news = await findMark(house, member.id, slug);
  house.bus.publish("channel:read", { memberId: member.id, except: via, news });
  return answer(news);
};

async function findMark(house: House, memberId: string, slug: string): Promise<ReadMark> {
  const found = await house.store.channels.findFor(memberId, slug);
  const { readUpTo: seq, unread, mentions } = found ?? refuse("channel_not_found");
  return { channel: slug, seq, unread, mentions };
}
