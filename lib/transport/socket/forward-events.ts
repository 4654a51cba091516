import {
  audienceOf,
  type Audience,
  type ChannelActivity,
  type ChannelDeletion,
  type LiveEvent,
  type ServerPayloads,
} from "#lib/contract/events";
import type { BusEvent, Recipients } from "#lib/ports/bus";
import { runtime } from "#lib/runtime";
import type { FanOut } from "#lib/transport/socket/fan-out";
import { encodeEvent } from "#lib/transport/socket/frame";
import { gatherByChannel } from "#lib/transport/socket/gather-by-channel";
import type { MemberSockets } from "#lib/transport/socket/member-sockets";
import type { ParleyServer, ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelRoom, sessionRoom } from "#lib/transport/socket/rooms";
import { sendTyping } from "#lib/transport/socket/send-typing";

type Sockets = { io: ParleyServer; fanOut: FanOut; members: MemberSockets };

/** Sends every live event to its audience, by the table of the contract. */
export function forwardEvents(sockets: Sockets): void {
  const { bus } = runtime();
  const special = specialDeliveries(sockets);
  const subscribe = <Name extends LiveEvent>(name: Name) =>
    bus.subscribe(name, special[name] ?? ((event) => deliver(sockets, name, event)));
  for (const name of liveEvents) subscribe(name);
  // Subscribed after the table: sockets learn why they are closed before they are.
  bus.subscribe("session:ended", ({ sessionId }) => sockets.io.in(sessionRoom(sessionId)).disconnectSockets(true));
}

const isLiveEvent = (name: string): name is LiveEvent => Object.hasOwn(audienceOf, name);
const liveEvents = Object.keys(audienceOf).filter(isLiveEvent);

function deliver<Name extends LiveEvent>(sockets: Sockets, name: Name, event: BusEvent<Name>): void {
  const delivery: Delivery<(typeof audienceOf)[Name]> = deliveries[audienceOf[name]];
  delivery(sockets, event, name, event.payload);
}
/** Sends an event to the sockets of one kind of audience. */
type Delivery<Kind extends Audience> = <Name extends LiveEvent>(
  sockets: Sockets,
  recipients: Recipients[Kind],
  name: Name,
  payload: ServerPayloads[Name],
) => void;

/** Socket.IO's own way to a room or to everyone; `Delivery` has checked that name and payload belong together. */
type Emitter = { emit(name: string, payload: unknown): boolean };

const deliveries: { [Kind in Audience]: Delivery<Kind> } = {
  everyone: ({ io }, _, name, payload) => emitTo(io, name, payload),
  channel: ({ io }, { channel }, name, payload) => emitTo(io.to(channelRoom(channel)), name, payload),
  session: ({ io }, { sessionId }, name, payload) => emitTo(io.in(sessionRoom(sessionId)), name, payload),
  member: ({ fanOut, members }, { memberId, exceptSocketId }, name, payload) => {
    const others = members.others(memberId, exceptSocketId);
    // Most members have a single socket: nothing is encoded for nobody.
    if (others.length > 0) fanOut.sendTo(encodeEvent(name, payload), others);
  },
  members: ({ fanOut, members }, { memberIds }, name, payload) => {
    const mentioned = memberIds.flatMap((id) => [...members.of(id)]);
    if (mentioned.length > 0) fanOut.sendTo(encodeEvent(name, payload), mentioned);
  },
};

function emitTo(emitter: Emitter, name: LiveEvent, payload: unknown): void {
  emitter.emit(name, payload);
}

/** Events that need more than their audience: batches, events that slow sockets may miss, events gathered over time. */
function specialDeliveries({ fanOut, members }: Sockets): { [Name in LiveEvent]?: (event: BusEvent<Name>) => void } {
  /** Sockets that have all of these channels open got the messages themselves. */
  const isNewTo = (events: readonly { slug: string }[]) => (socket: ParleySocket) =>
    events.some(({ slug }) => !socket.rooms.has(channelRoom(slug)));
  const activity = gatherByChannel<ChannelActivity>(
    (_, latest) => latest,
    (all) => void fanOut.broadcast(encodeEvent("channels:activity", all), isNewTo(all)),
  );
  const deletions = gatherByChannel<ChannelDeletion>(
    (known, deletion) => (known && known.seq > deletion.seq ? known : deletion),
    (all) => void fanOut.broadcast(encodeEvent("channels:deletions", all), isNewTo(all)),
  );
  return {
    "channel:changes": ({ payload }) => fanOut.publish(payload),
    "channels:activity": ({ payload }) => activity(payload),
    "channels:deletions": ({ payload }) => deletions(payload),
    typing: ({ payload }) => void sendTyping(fanOut, members, payload),
  };
}
