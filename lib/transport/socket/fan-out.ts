import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { ChannelChanges } from "#lib/contract/events";
import { encodeEvent, type EncodedEvent } from "#lib/transport/socket/frame";
import { createSlowReaders } from "#lib/transport/socket/slow-readers";
import type { ParleyServer, ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelRoom } from "#lib/transport/socket/rooms";
import { writeDirect } from "#lib/transport/socket/raw-socket";

/** Sockets written to before the event loop gets a turn: a few milliseconds of work. */
const socketsPerTurn = 256;
const maxMessagesPerPacket = 500;
/** At most thirty packets a second per channel: nobody would see the difference. */
const packetIntervalMs = 33;

export type FanOut = ReturnType<typeof createFanOut>;

/**
 * Sends the changes of channels to the sockets that have them open. Each packet is encoded once, and a lone message leaves
 * at once. Those that follow closely in the same channel share the next packet, since packets cost, not messages. A large
 * room is served in steps, so that others get their turn.
 */
export function createFanOut(io: ParleyServer) {
  const slowReaders = createSlowReaders();
  /** Changes waiting, by channel. A channel has a queue while it is being served. */
  const queues = new Map<string, ChannelChanges[]>();
  const idleListeners: (() => void)[] = [];

  async function drain(channel: string, queue: ChannelChanges[]): Promise<void> {
    // Acks leave first, and other changes of this turn join the packet.
    await nextTurn();
    while (queue.length > 0) {
      const intervalOver = pause(packetIntervalMs);
      const event = encodeEvent("channel:changes", takePacket(queue));
      await forEachInChannel(channel, (socket) => send(socket, event));
      await intervalOver;
    }
    queues.delete(channel);
    if (queues.size === 0) for (const isIdle of idleListeners.splice(0)) isIdle();
  }

  function forEachInChannel(channel: string, visit: (socket: ParleySocket) => void): Promise<void> {
    return visitInTurns(io.sockets.adapter.rooms.get(channelRoom(channel)) ?? [], (id) => {
      const socket = io.sockets.sockets.get(id);
      if (socket) visit(socket);
    });
  }

  function send(socket: ParleySocket, { frame, packet }: EncodedEvent): void {
    if (writeDirect(socket, frame) || slowReaders.dropIfSlow(socket)) return;
    socket.conn.write(packet, { compress: false });
  }

  return {
    publish(changes: ChannelChanges): void {
      const queue = queues.get(changes.channel);
      if (queue) return void queue.push(changes);
      const fresh = [changes];
      queues.set(changes.channel, fresh);
      void drain(changes.channel, fresh);
    },
    /** Visits the sockets that have a channel open, in steps. */
    forEachInChannel,
    /** Sends an event to all sockets that pass a test. Slow readers miss it. */
    broadcast(event: EncodedEvent, isRecipient: (socket: ParleySocket) => boolean): Promise<void> {
      return visitInTurns(io.sockets.sockets.values(), (socket) => {
        if (isRecipient(socket)) send(socket, event);
      });
    },
    /** Sends an event to a few sockets. */
    sendTo(event: EncodedEvent, sockets: readonly ParleySocket[]): void {
      for (const socket of sockets) send(socket, event);
    },
    /** Resolves once everything has been handed to the sockets. */
    idle: () => (queues.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => idleListeners.push(resolve))),
  };
}

/** Gives the event loop a turn after every so many visits. */
async function visitInTurns<Item>(items: Iterable<Item>, visit: (item: Item) => void): Promise<void> {
  let visited = 0;
  for (const item of items) {
    visit(item);
    visited += 1;
    if (visited % socketsPerTurn === 0) await nextTurn();
  }
}

/** Takes as many changes from a queue as fit into one packet: contiguous revisions, each message in its latest state. */
function takePacket(queue: ChannelChanges[]): ChannelChanges {
  const [first, ...others] = queue;
  if (!first) throw new Error("There is nothing to gather.");
  let count = first.messages.length;
  const fitting = others.findIndex(({ messages }) => (count += messages.length) > maxMessagesPerPacket);
  const taken = queue.splice(0, fitting < 0 ? queue.length : fitting + 1);
  if (taken.length === 1) return first;

  const latest = new Map<string, ChannelChanges["messages"][number]>();
  for (const message of taken.flatMap(({ messages }) => messages)) {
    latest.delete(message.id);
    latest.set(message.id, message);
  }
  return { channel: first.channel, from: first.from, to: taken.at(-1)?.to ?? first.to, messages: [...latest.values()] };
}
