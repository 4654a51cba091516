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

/** How many times the bound for broadcasts may wait in answers for somebody who asks and does not read. */
const ackQueueFactor = 4;

/** How often one may be told in a row that it is too much, and go on. */
const maxWarnings = 100;

/** The operations by their socket event. */
const operations = new Map<string, OperationName>(
  Object.entries(routes).flatMap(([name, route]) => ("event" in route ? [[route.event, name as OperationName]] : [])),
);

/**
 * Answers whatever a client sends, well-formed or not, on one path: `onAny` sees events that nobody has heard of, too.
 * An ack that is missing is no reason not to do what was asked.
 */
export function handleEvents(socket: ParleySocket): void {
  socket.onAny(async (event: string, ...args: unknown[]) => {
    // What had been received before it was cut off.
    if (!socket.connected) return;
    const ack = args.findLast(isAck) ?? (() => {});
    try {
      const actor = await actorOf(socket);
      if (!actor.session) refuse("no_session");
      countEvent(socket, actor.member.id);
      actor.socketId = socket.id;
      // Whoever left meanwhile must not come back as a ghost.
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

/** Whoever asks for too much is told so, which is cheap; and cut off where that does not help. */
function countEvent(socket: ParleySocket, memberId: string): void {
  const { data } = socket;
  try {
    runtime().eventLimit.take(memberId);
    if (data.consecutiveWarnings) data.consecutiveWarnings = 0;
  } catch (error) {
    data.consecutiveWarnings = (data.consecutiveWarnings ?? 0) + 1;
    if (data.consecutiveWarnings > maxWarnings) terminate(socket);
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

/** Joins the feed before the state is read, so that no change falls between the two. */
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

/** As the contract has it, since a room is named by it before the operation sees it. */
const channelOf = (input: unknown): string => parseInput(openChannel.input.pick({ channel: true }), input).channel;
