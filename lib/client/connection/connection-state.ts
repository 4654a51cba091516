import { maxReconnectDelayMs, retryDelay } from "#lib/client/connection/retry-delay";
import type { ConnectionStatus } from "#lib/client/connection/connection-events";

/** The first attempt is under way. Requests wait until it ends: by a connection, by its failure, or after a while. */
type Opening = { kind: "opening"; ended: Promise<void>; end(): void };

type Connected = {
  kind: "connected";
  /** Set once the server stops: the page comes back at a random moment within this time. */
  stopsWithinMs: number | undefined;
};

type Disconnected = {
  kind: "disconnected";
  /** The server announced that it stops, before the connection ended. */
  isRestarting: boolean;
  failedAttempts: number;
  /** None while Socket.IO reconnects by itself. */
  retryTimer: ReturnType<typeof setTimeout> | undefined;
};

/** The state of a connection; each kind holds only what is of use in it. */
export type ConnectionState = { kind: "closed" } | Opening | Connected | Disconnected;

/** @param timeoutMs after which requests fail instead of waiting for the first attempt */
export function openingState(timeoutMs: number): Opening {
  let resolve = (): void => {};
  const ended = new Promise<void>((resolveEnded) => (resolve = resolveEnded));
  const timer = setTimeout(resolve, timeoutMs);
  const end = () => {
    clearTimeout(timer);
    resolve();
  };
  return { kind: "opening", ended, end };
}

/**
 * Plans the next attempt after a connection, or an attempt to make one, has ended.
 * @param reconnectsByItself Socket.IO does, except after a refusal by the server or where its script failed to load
 * @param renew makes the next attempt
 */
export function disconnectedState(
  before: ConnectionState,
  reconnectsByItself: boolean,
  renew: () => void,
): Disconnected {
  const { isRestarting = false, failedAttempts = 0 } = before.kind === "disconnected" ? before : {};
  const base = { kind: "disconnected", isRestarting, failedAttempts, retryTimer: undefined } as const;
  if (before.kind === "connected" && before.stopsWithinMs !== undefined) {
    // A server that stops asks everybody to come back at a moment of their own, so that they don't all come at once.
    return { ...base, isRestarting: true, retryTimer: setTimeout(renew, Math.random() * before.stopsWithinMs) };
  }
  if (reconnectsByItself) return base;
  const delayMs = Math.min(retryDelay(failedAttempts), maxReconnectDelayMs);
  return { ...base, failedAttempts: failedAttempts + 1, retryTimer: setTimeout(renew, delayMs) };
}

export function statusOf(state: ConnectionState, isOnline: boolean): ConnectionStatus {
  if (state.kind === "connected") return "connected";
  if (!isOnline) return "offline";
  return state.kind === "disconnected" && state.isRestarting ? "restarting" : "connecting";
}
