import { runtime } from "#lib/runtime";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelOfRoom } from "#lib/transport/socket/rooms";
import { terminate, dropQueued, queuedBytes } from "#lib/transport/socket/raw-socket";

const checkIntervalMs = 250;
/** A reader that takes nothing at all for so long is disconnected. */
const stallTimeoutMs = 30_000;

type Lag = { since: number; queued: number };

/**
 * Bounds the memory for sockets that read too slowly. Beyond the limit their queue is dropped, and once they read again
 * they are told to catch up by revision in every open channel.
 */
export function createSlowReaders() {
  const lags = new Map<ParleySocket, Lag>();
  let timer: NodeJS.Timeout | undefined;

  function checkAll(): void {
    for (const [socket, lag] of lags) {
      const queued = queuedBytes(socket);
      if (!socket.connected) lags.delete(socket);
      else if (queued === 0) requestCatchUp(socket);
      else if (queued < lag.queued) Object.assign(lag, { since: Date.now(), queued });
      else if (Date.now() - lag.since > stallTimeoutMs) giveUp(socket);
    }
    if (lags.size === 0) timer = void clearInterval(timer);
  }

  function requestCatchUp(socket: ParleySocket): void {
    lags.delete(socket);
    for (const room of socket.rooms) {
      const channel = channelOfRoom(room);
      if (channel) socket.emit("channel:stale", { channel });
    }
  }

  function giveUp(socket: ParleySocket): void {
    lags.delete(socket);
    terminate(socket);
  }

  return {
    /** Whether to leave out a packet because the socket is too slow. */
    shouldSkip(socket: ParleySocket): boolean {
      if (lags.has(socket)) return true;
      const queued = queuedBytes(socket);
      if (queued <= runtime().config.SOCKET_QUEUE_BYTES) return false;
      dropQueued(socket);
      lags.set(socket, { since: Date.now(), queued: queuedBytes(socket) });
      timer ??= setInterval(checkAll, checkIntervalMs).unref();
      return true;
    },
  };
}
