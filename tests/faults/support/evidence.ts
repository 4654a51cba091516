import type { Message } from "#lib/contract/message";

/** The commands of a client for one message, and those that were acknowledged. */
export type ExpectedMessage = {
  clientId: string;
  /** The id of the member. */
  author: string;
  channel: string;
  /** Its position among all messages that this author sent to this channel, from 0. */
  order: number;
  /** The first text and each edit, in the order of the commands. */
  texts: string[];
  /** The index of the last acknowledged text in `texts`; -1 when none was. */
  acknowledgedTextIndex: number;
  deletion: "none" | "intended" | "acknowledged";
  /** The id and seq in the acknowledgement of its sending. */
  acknowledged?: { id: string; seq: number };
};

/** The final state of one client. */
export type ClientView = { client: string; messages: readonly Message[]; hasBefore: boolean; rev: number };

/** All evidence about one channel after a run, when every queue is empty. */
export type Evidence = {
  channel: string;
  rev: number;
  /** Every message that a client sent here. */
  expectedMessages: Iterable<ExpectedMessage>;
  /** The history, read forward from the beginning, and backward from the end (in `seq` order, too). */
  forward: readonly Message[];
  backward: readonly Message[];
  /** All `changes` since 0, in the order in which they arrived. */
  changes: readonly Message[];
  views: readonly ClientView[];
  /** The id of the message that any client first saw under each seq: it has to stay there. */
  observations: ReadonlyMap<number, string>;
};

export type ViolationKind =
  /** Acknowledged or shown, and missing. */
  | "lost"
  /** Present more than once. */
  | "duplicate"
  /** Not at its position. */
  | "out of order"
  /** A missing number. */
  | "gap"
  /** Never sent. */
  | "phantom"
  /** Not the last acknowledged text. */
  | "old text"
  /** Deleted, and still there. */
  | "undeleted"
  /** Two sources disagree about the same message. */
  | "inconsistent";

export type Violation = { kind: ViolationKind; where: string; detail: string };
