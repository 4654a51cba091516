import type { Member } from "#lib/contract/member";
import type { PresenceChange } from "#lib/contract/events";

/** Knows which members have which channel open. A member with several sockets counts once. */
export type Presence = {
  enter(channel: string, socketId: string, member: Member): void;
  leave(channel: string, socketId: string): void;
  /** Leaves every channel: the socket is gone. */
  leaveAll(socketId: string): void;
  /** The members as last announced, so that a listener who starts from this list misses no change. */
  membersIn(channel: string): Member[];
  /** The channels that a member has open. */
  channelsOf(memberId: string): string[];
  /** Calls the listener with gathered changes, at most a few times a second. */
  subscribe(listener: (change: PresenceChange) => void): void;
};
