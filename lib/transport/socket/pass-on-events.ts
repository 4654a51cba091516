import type { ChannelActivity } from "#lib/contract/events";
import { runtime } from "#lib/runtime";
import type { FanOut } from "#lib/transport/socket/fan-out";
import { encodeEvent } from "#lib/transport/socket/frame";
import type { ParleyServer, ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelRoom, sessionRoom } from "#lib/transport/socket/rooms";

/** Milliseconds between two tellings of activity: to tell everybody is dear, and a badge need not be as quick as a message. */
const pace = 1_000;
/** Milliseconds in which the first after a silence waits for others. */
const gatherFor = 50;

/** Carries what happens to those whom it concerns. */
export function passOnEvents(io: ParleyServer, fanOut: FanOut): void {
  const { bus, presence } = runtime();
  bus.subscribe("channel:changes", fanOut.bring);
  bus.subscribe("channels:changed", (channel) => io.emit("channels:changed", channel));
  bus.subscribe(
    "channels:activity",
    gatherActivity((activity) => {
      // Whoever has a channel open has seen it there.
      const isNewTo = (socket: ParleySocket) => activity.some(({ slug }) => !socket.rooms.has(channelRoom(slug)));
      void fanOut.tell(encodeEvent("channels:activity", activity), isNewTo);
    }),
  );
  bus.subscribe("session:ended", ({ sessionId, reason }) => {
    const sockets = io.in(sessionRoom(sessionId));
    sockets.emit("session:ended", { reason });
    sockets.disconnectSockets(true);
  });
  presence.subscribe((change) => io.to(channelRoom(change.channel)).emit("presence", change));
}

/** Only the latest of each channel counts. */
function gatherActivity(tell: (activity: ChannelActivity[]) => void): (activity: ChannelActivity) => void {
  const gathered = new Map<string, ChannelActivity>();
  let toldAt = -pace;
  return (activity) => {
    if (gathered.size === 0) {
      const wait = Math.max(gatherFor, toldAt + pace - performance.now());
      setTimeout(() => {
        tell([...gathered.values()]);
        gathered.clear();
        toldAt = performance.now();
      }, wait).unref();
    }
    gathered.set(activity.slug, activity);
  };
}
