import type { Member } from "#lib/contract/member";
import type { PresenceChange } from "#lib/contract/events";

/** Knows who is in which channel right now. A member with several sockets is here once. */
export type Presence = {
  enter(channel: string, socketId: string, member: Member): void;
  leave(channel: string, socketId: string): void;
  /** Leaves every channel: the socket is gone. */
  leaveAll(socketId: string): void;
  /** As it was last told: whoever asks and then listens misses nobody and sees no ghost. */
  membersIn(channel: string): Member[];
  /** The channels that a member has open. */
  channelsOf(memberId: string): string[];
  /** Calls with coalesced changes, at most a few times a second. */
  subscribe(listener: (change: PresenceChange) => void): void;
};
