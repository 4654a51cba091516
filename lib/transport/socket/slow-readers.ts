import { runtime } from "#lib/runtime";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";
import { channelOfRoom } from "#lib/transport/socket/rooms";
import { cutOff, dropWaiting, waitingBytes } from "#lib/transport/socket/raw-socket";

/** How often it is looked whether a laggard has caught its breath. */
const lookInterval = 250;
/** Milliseconds after which a reader that takes nothing at all is given up. */
const patience = 30_000;

type Lag = { since: number; waiting: number };

/**
 * Readers that are too slow for what they get. Beyond the bound nothing more is kept for them: what waits is dropped,
 * and as soon as they read again they are told to catch up by revision, in all that they have open.
 */
export function createSlowReaders() {
  const lags = new Map<ParleySocket, Lag>();
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    for (const [socket, lag] of lags) {
      const waiting = waitingBytes(socket);
      if (!socket.connected) lags.delete(socket);
      else if (waiting === 0) tellToCatchUp(socket);
      else if (waiting < lag.waiting) Object.assign(lag, { since: Date.now(), waiting });
      else if (Date.now() - lag.since > patience) giveUp(socket);
    }
    if (lags.size === 0) timer = void clearInterval(timer);
  }

  function tellToCatchUp(socket: ParleySocket): void {
    lags.delete(socket);
    for (const room of socket.rooms) {
      const channel = channelOfRoom(room);
      if (channel) socket.emit("channel:stale", { channel });
    }
  }

  function giveUp(socket: ParleySocket): void {
    lags.delete(socket);
    cutOff(socket);
  }

  return {
    /** Whether a packet has to be left out for a socket, because it lags. */
    mustSkip(socket: ParleySocket): boolean {
      if (lags.has(socket)) return true;
      const waiting = waitingBytes(socket);
      if (waiting <= runtime().config.SOCKET_QUEUE_BYTES) return false;
      dropWaiting(socket);
      lags.set(socket, { since: Date.now(), waiting: waitingBytes(socket) });
      timer ??= setInterval(look, lookInterval).unref();
      return true;
    },
  };
}
