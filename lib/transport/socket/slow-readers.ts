import { runtime } from "#lib/runtime";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelOfRoom } from "#lib/transport/socket/rooms";
import { terminate, dropQueued, queuedBytes } from "#lib/transport/socket/raw-socket";

const checkIntervalMs = 250;
/** A reader that reads nothing for this long is disconnected. */
const stallTimeoutMs = 30_000;

type Lag = { sinceMs: number; queuedBytes: number };

/**
 * Bounds the memory for sockets that read too slowly. Beyond the limit their queue is dropped, and once they read again
 * they are told to catch up by revision in every open channel.
 */
export function createSlowReaders() {
  const lags = new Map<ParleySocket, Lag>();
  let timer: NodeJS.Timeout | undefined;

  function checkAll(): void {
    for (const [socket, lag] of lags) {
      const bytes = queuedBytes(socket);
      if (!socket.connected) lags.delete(socket);
      else if (bytes === 0) requestCatchUp(socket);
      else if (bytes < lag.queuedBytes) lags.set(socket, { sinceMs: Date.now(), queuedBytes: bytes });
      else if (Date.now() - lag.sinceMs > stallTimeoutMs) giveUp(socket);
    }
    if (lags.size > 0) return;
    clearInterval(timer);
    timer = undefined;
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
    /** Drops the queue of a socket that reads too slowly. @returns whether the next packet must be left out, too */
    dropIfSlow(socket: ParleySocket): boolean {
      if (lags.has(socket)) return true;
      if (queuedBytes(socket) <= runtime().config.SOCKET_QUEUE_BYTES) return false;
      dropQueued(socket);
      lags.set(socket, { sinceMs: Date.now(), queuedBytes: queuedBytes(socket) });
      timer ??= setInterval(checkAll, checkIntervalMs).unref();
      return true;
    },
  };
}
