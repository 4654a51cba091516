import type { ChannelActivity, ChannelDeletion, ServerEvents } from "#lib/contract/events";
import type { ForMember } from "#lib/ports/bus";
import { runtime } from "#lib/runtime";
import type { FanOut } from "#lib/transport/socket/fan-out";
import { encodeEvent } from "#lib/transport/socket/frame";
import type { MemberSockets } from "#lib/transport/socket/member-sockets";
import type { ParleyServer, ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelRoom, sessionRoom } from "#lib/transport/socket/rooms";
import { sendTyping } from "#lib/transport/socket/send-typing";

/** Milliseconds between two tellings of activity: to tell everybody is dear, and a badge need not be as quick as a message. */
const pace = 1_000;
/** Milliseconds in which the first after a silence waits for others. */
const gatherFor = 50;

/** Carries what happens to those whom it concerns. */
export function forwardEvents(io: ParleyServer, fanOut: FanOut, members: MemberSockets): void {
  const { bus, presence } = runtime();
  /** Tells a member's sockets, all but the one that asked. */
  const tellOthers =
    <Name extends "channel:read" | "channels:read" | "channel:settings" | "message:reacted">(name: Name) =>
    ({ memberId, exceptSocketId, payload }: ForMember<Parameters<ServerEvents[Name]>[0]>) => {
      const others = members.others(memberId, exceptSocketId);
      if (others.length > 0) fanOut.sendTo(encodeEvent(name, payload), others);
    };
  bus.subscribe("channel:changes", fanOut.publish);
  bus.subscribe("channels:changed", (channel) => io.emit("channels:changed", channel));
  /** Whoever has a channel open has seen it there. */
  const isNewTo = (news: { slug: string }[]) => (socket: ParleySocket) =>
    news.some(({ slug }) => !socket.rooms.has(channelRoom(slug)));
  const latest = <News>(_: News | undefined, news: News) => news;
  bus.subscribe(
    "channels:activity",
    gather<ChannelActivity>(
      latest,
      (all) => void fanOut.broadcast(encodeEvent("channels:activity", all), isNewTo(all)),
    ),
  );
  const farthest = (known: ChannelDeletion | undefined, news: ChannelDeletion) =>
    known && known.seq > news.seq ? known : news;
  bus.subscribe(
    "channels:deletions",
    gather(farthest, (all) => void fanOut.broadcast(encodeEvent("channels:deletions", all), isNewTo(all))),
  );
  bus.subscribe("channel:read", tellOthers("channel:read"));
  bus.subscribe("channels:read", tellOthers("channels:read"));
  bus.subscribe("mentioned", ({ memberIds, ...mention }) => {
    const sockets = memberIds.flatMap((id) => [...members.of(id)]);
    if (sockets.length > 0) fanOut.sendTo(encodeEvent("mentioned", mention), sockets);
  });
  bus.subscribe("channel:settings", tellOthers("channel:settings"));
  bus.subscribe("message:reacted", tellOthers("message:reacted"));
  bus.subscribe("typing", (typing) => void sendTyping(fanOut, members, typing));
  bus.subscribe("session:ended", ({ sessionId, reason }) => {
    const sockets = io.in(sessionRoom(sessionId));
    sockets.emit("session:ended", { reason });
    sockets.disconnectSockets(true);
  });
  presence.subscribe((change) => io.to(channelRoom(change.channel)).emit("presence", change));
}

/** Gathers what is told of many channels. @param choose what counts of two about the same channel */
function gather<News extends { slug: string }>(
  choose: (known: News | undefined, news: News) => News,
  tell: (news: News[]) => void,
): (news: News) => void {
  const gathered = new Map<string, News>();
  let toldAt = -pace;
  return (news) => {
    if (gathered.size === 0) {
      const wait = Math.max(gatherFor, toldAt + pace - performance.now());
      setTimeout(() => {
        tell([...gathered.values()]);
        gathered.clear();
        toldAt = performance.now();
      }, wait).unref();
    }
    gathered.set(news.slug, choose(gathered.get(news.slug), news));
  };
}
