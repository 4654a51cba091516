import { ok } from "#lib/domain/result";
import { channelView } from "#lib/domain/channels/channel-view";
import { toReadMarker } from "#lib/domain/services/read-markers";
import type { MemberHandler } from "#lib/domain/handler";

/** Moves the member's read marker in a channel and tells their other sockets. */
export const markChannelRead: MemberHandler<"channel.read"> = async (services, actor, input) => {
  const { member, socketId } = actor;
  const { id: channelId, slug } = services.channels.find(input.channel);
  const latest = await services.store.channels.counters(channelId);
  // A mark beyond the last message would hide future messages.
  const mark = { memberId: member.id, channelId, seq: Math.min(input.seq, latest.seq) };
  await (input.exact ? services.readMarkers.moveTo(mark) : services.readMarkers.moveForward(mark));

  const readMarker = toReadMarker(await channelView(services, actor, slug));
  services.bus.publish("channel:read", { memberId: member.id, exceptSocketId: socketId, payload: readMarker });
  return ok(readMarker);
};
