import type { Message } from "#lib/contract/message";

/** The deeds of a client for one message, and those that were acknowledged. */
export type ExpectedMessage = {
  clientId: string;
  /** The id of the member. */
  author: string;
  channel: string;
  /** Its place among all that this author meant to say in this channel, from 0. */
  order: number;
  /** The first text and each edit, in the order of intending. */
  texts: string[];
  /** Up to where `texts` was acknowledged; -1 when nothing was. */
  acknowledgedTextIndex: number;
  deletion: "none" | "intended" | "acknowledged";
  /** The acks of its sending. */
  acknowledged?: { id: string; seq: number };
};

/** The final state of one client. */
export type ClientView = { client: string; messages: readonly Message[]; hasBefore: boolean; rev: number };

/** Everything that is known about one channel after a run, when nobody has anything more to say. */
export type Evidence = {
  channel: string;
  rev: number;
  /** Every intention of a message here. */
  expectedMessages: Iterable<ExpectedMessage>;
  /** The history, walked forward from the beginning, and backward from the end (in `seq` order too). */
  forward: readonly Message[];
  backward: readonly Message[];
  /** All `changes` since 0, in the order in which they came. */
  changes: readonly Message[];
  views: readonly ClientView[];
  /** The id of the message that stood at each place, wherever anybody saw it first: what was shown has to stay. */
  observations: ReadonlyMap<number, string>;
};

export type ViolationKind =
  /** Acknowledged or shown, and not there. */
  | "lost"
  /** There more than once. */
  | "duplicate"
  /** Not in its place. */
  | "out of order"
  /** A number that was left out. */
  | "gap"
  /** Never sent. */
  | "phantom"
  /** Not the text that was acknowledged last. */
  | "old text"
  /** Deleted, and alive. */
  | "undeleted"
  /** Two accounts of the same message differ. */
  | "inconsistent";

export type Violation = { kind: ViolationKind; where: string; detail: string };
