import { runtime } from "#lib/runtime";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelOfRoom } from "#lib/transport/socket/rooms";
import { terminate, dropQueued, queuedBytes } from "#lib/transport/socket/raw-socket";

/** How often it is looked whether a laggard has caught its breath. */
const checkIntervalMs = 250;
/** Milliseconds after which a reader that takes nothing at all is given up. */
const stallTimeoutMs = 30_000;

type Lag = { since: number; queued: number };

/**
 * Readers that are too slow for what they get. Beyond the bound nothing more is kept for them: what waits is dropped,
 * and as soon as they read again they are told to catch up by revision, in all that they have open.
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
    /** Whether a packet has to be left out for a socket, because it lags. */
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
