import type { Member } from "#lib/contract/member";

/** A session that has been checked: its row exists and has not expired. */
export type Session = { id: string; token: string; lastChannel: string | null };

/**
 * Who asks. Without a session it is a visitor, who can only look at the door.
 * `connection` is the socket that asks, where it is one: what the answer tells it, its member's others are told.
 */
export type Actor = { member: Member; session: Session; connection?: string } | { member: null; session: null };

/** Who asks, where a session is certain. */
export type MemberActor = Extract<Actor, { session: Session }>;

export const visitor: Actor = { member: null, session: null };
