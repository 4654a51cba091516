import type { ServerPayloads } from "#lib/contract/events";

/** The state of the connection as the page shows it. `restarting`: the server has announced that it stops, and is not back yet. */
export type ConnectionStatus = "connected" | "connecting" | "restarting" | "offline";

/** Everything that a feature can subscribe to: the events of the server, and those of the connection itself. */
export type ConnectionEvents = ServerPayloads & {
  status: ConnectionStatus;
  /** The server has accepted the session, for the first time or after an interruption. */
  connected: void;
  /** The connection may be dead without knowing it, after sleep or on another network: ask something, or `renew` it. */
  doubtful: void;
  /** The socket was refused: the session is over, its cookie did not come along, or the cookie is another member's. */
  sessionRefused: void;
  /** The error of a request of this page. */
  requestFailed: unknown;
};
