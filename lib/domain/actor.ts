import type { Member } from "#lib/contract/member";

/** A session that has been checked: its row exists and has not expired. */
export type Session = { id: string; token: string; lastChannel: string | null };

/** The caller of an operation. Without a session it is a visitor, who can use only the operations open to anyone. */
export type Actor =
  | {
      member: Member;
      session: Session;
      /** The socket of the request, if any. It gets the ack, so events about its own request skip it. */
      socketId?: string;
    }
  | { member: null; session: null };

/** A caller who has a session. */
export type MemberActor = Extract<Actor, { session: Session }>;

/** A caller without a session. */
export const visitor: Actor = { member: null, session: null };
