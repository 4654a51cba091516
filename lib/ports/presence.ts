import type { Author } from "#lib/contract/member";
import type { PresenceChange } from "#lib/contract/events";

/** Knows who is in which channel right now. A member with several sockets is here once. */
export type Presence = {
  enter(channel: string, socketId: string, member: Author): void;
  leave(channel: string, socketId: string): void;
  /** Leaves every channel: the socket is gone. */
  leaveAll(socketId: string): void;
  here(channel: string): Author[];
  /** Calls with coalesced changes, at most a few times a second. @returns ends the subscription */
  subscribe(listener: (change: PresenceChange) => void): () => void;
};
