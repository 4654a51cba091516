import type { ServerPayloads } from "#lib/contract/events";

/** The state of the connection as the page shows it. `restarting`: the server has announced that it stops, and is not back yet. */
export type ConnectionStatus = "connected" | "connecting" | "restarting" | "offline";

/** The events of the connection itself. */
type OwnEvents = {
  status: ConnectionStatus;
  /** The server has accepted the session, for the first time or after an interruption. */
  connected: void;
  /** The connection may be dead without knowing it, after sleep or on another network: ask something, or `renew` it. */
  doubtful: void;
  /** The socket was refused: the session is over, its cookie did not come along, or the cookie is another member's. */
  sessionRefused: void;
  /** The error of a socket request, or of an HTTP request that a feature reports. */
  requestFailed: unknown;
};

/** Everything that a feature can subscribe to. */
export type ConnectionEvents = ServerPayloads & OwnEvents;

/** A later server may send events of any name: none may pass for one of these. */
export const ownEvents: ReadonlySet<string> = new Set<keyof OwnEvents>([
  "status",
  "connected",
  "doubtful",
  "sessionRefused",
  "requestFailed",
]);
