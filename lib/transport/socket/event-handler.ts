import { openChannel } from "#lib/contract/operations/channels";
import { parseInput } from "#lib/contract/parse-input";
import { isRefusal } from "#lib/contract/errors/refusal";
import { refuse, viewOfError } from "#lib/contract/errors/refuse";
import { routes, type OperationName } from "#lib/contract/routes";
import { runtime, type MemberActor } from "#lib/runtime";
import { actorOf, type ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelRoom } from "#lib/transport/socket/rooms";
import { terminate, queuedBytes } from "#lib/transport/socket/raw-socket";

type Ack = (dispatch: unknown) => void;

/** Acks may queue up to this multiple of the limit for broadcasts, for a client that sends and does not read. */
const ackQueueFactor = 4;

/** Refusals in a row for too many events before the socket is terminated. */
const maxRefusals = 100;

/** The operations by their socket event. */
const operations = new Map<string, OperationName>(
  Object.entries(routes).flatMap(([name, route]) => ("event" in route ? [[route.event, name as OperationName]] : [])),
);

/**
 * Handles everything that a client sends on one path: `onAny` also sees unknown events. An event without an ack is still
 * carried out.
 */
export function handleEvents(socket: ParleySocket): void {
  socket.onAny(async (event: string, ...args: unknown[]) => {
    // The event arrived before the socket was terminated.
    if (!socket.connected) return;
    const ack = args.findLast(isAck) ?? (() => {});
    try {
      const actor = await identify(socket);
      // A member who disconnected meanwhile must not stay listed as present.
      if (!socket.connected) return;
      const output = await dispatch(socket, actor, event, isAck(args[0]) ? undefined : args[0]);
      if (queuedBytes(socket) > ackQueueFactor * runtime().config.SOCKET_QUEUE_BYTES) return void terminate(socket);
      ack(output);
    } catch (error) {
      if (!isRefusal(error)) runtime().log.error(error);
      ack({ error: viewOfError(error) });
    }
  });
}

/** Refuses with `no_session` and `rate_limited`. */
async function identify(socket: ParleySocket): Promise<MemberActor> {
  const actor = await actorOf(socket);
  if (!actor.session) refuse("no_session");
  countEvent(socket, actor.member.id);
  actor.socketId = socket.id;
  return actor;
}

/** Refuses events beyond the limit, which is cheap, and terminates the socket if it goes on. */
function countEvent(socket: ParleySocket, memberId: string): void {
  const { data } = socket;
  try {
    runtime().eventLimit.take(memberId);
    if (data.consecutiveRefusals) data.consecutiveRefusals = 0;
  } catch (error) {
    data.consecutiveRefusals = (data.consecutiveRefusals ?? 0) + 1;
    if (data.consecutiveRefusals > maxRefusals) terminate(socket);
    throw error;
  }
}

function isAck(value: unknown): value is Ack {
  return typeof value === "function";
}

async function dispatch(socket: ParleySocket, actor: MemberActor, event: string, input: unknown): Promise<unknown> {
  if (event === "channel:close") return closeChannel(socket, input);
  const name = operations.get(event) ?? refuse("invalid_input", "There is no such event.");
  if (name === "channel.open") return joinChannel(socket, actor, input);
  return (await runtime().execute(name, actor, input)).output;
}

/** Joins the room before it reads the state, so that no change is lost in between. */
async function joinChannel(socket: ParleySocket, actor: MemberActor, input: unknown): Promise<unknown> {
  const slug = channelOf(input);
  const wasOpen = socket.rooms.has(channelRoom(slug));
  await socket.join(channelRoom(slug));
  runtime().presence.enter(slug, socket.id, actor.member);
  try {
    return (await runtime().execute("channel.open", actor, input)).output;
  } catch (error) {
    if (!wasOpen) await leave(socket, slug);
    throw error;
  }
}

async function closeChannel(socket: ParleySocket, input: unknown): Promise<unknown> {
  const channel = channelOf(input);
  await leave(socket, channel);
  return { channel };
}

async function leave(socket: ParleySocket, slug: string): Promise<void> {
  runtime().presence.leave(slug, socket.id);
  await socket.leave(channelRoom(slug));
}

/** Parses the slug by the contract, since it names a room before the operation checks it. */
const channelOf = (input: unknown): string => parseInput(openChannel.input.pick({ channel: true }), input).channel;
