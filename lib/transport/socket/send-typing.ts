import type { Typing } from "#lib/contract/events";
import type { FanOut } from "#lib/transport/socket/fan-out";
import { encodeEvent, type EncodedEvent } from "#lib/transport/socket/frame";
import type { MemberSockets } from "#lib/transport/socket/member-sockets";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";
import { writeIfIdle } from "#lib/transport/socket/raw-socket";

/**
 * Sends who is typing to everyone in a channel; those who type get only the others. It is encoded once for nearly everyone,
 * and never queued: for a slow reader it would be outdated.
 */
export async function sendTyping(fanOut: FanOut, memberSockets: MemberSockets, typing: Typing): Promise<void> {
  const forWriters = new Map<ParleySocket, EncodedEvent | undefined>();
  for (const { id } of typing.members) {
    const members = typing.members.filter((member) => member.id !== id);
    const event = members.length > 0 ? encodeEvent("typing", { ...typing, members }) : undefined;
    for (const socket of memberSockets.of(id)) forWriters.set(socket, event);
  }
  const forOthers = encodeEvent("typing", typing);
  await fanOut.forEachInChannel(typing.channel, (socket) => {
    const event = forWriters.has(socket) ? forWriters.get(socket) : forOthers;
    if (event) writeIfIdle(socket, event);
  });
}
