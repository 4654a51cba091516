import type { Member } from "#lib/contract/member";

/** A session that has been checked: its row exists and has not expired. */
export type Session = { id: string; token: string; lastChannel: string | null };

/** Who asks. Without a session it is a visitor, who can only look at the door. */
export type Actor =
  | {
      member: Member;
      session: Session;
      /** The socket through which they ask: it gets the answer, and needs no news of what it did. */
      socketId?: string;
    }
  | { member: null; session: null };

/** Who asks, where a session is certain. */
export type MemberActor = Extract<Actor, { session: Session }>;

/** Whoever has no session. */
export const visitor: Actor = { member: null, session: null };
