import type { Message } from "#lib/contract/message";

/** The deeds of a client for one message, and those that were acknowledged. */
export type Intention = {
  clientId: string;
  /** The id of the member. */
  author: string;
  channel: string;
  /** Its place among all that this author meant to say in this channel, from 0. */
  order: number;
  /** The first text and each edit, in the order of intending. */
  texts: string[];
  /** Up to where `texts` was acknowledged; -1 when nothing was. */
  settled: number;
  deletion: "none" | "intended" | "acknowledged";
  /** The acks of its sending. */
  acknowledged?: { id: string; seq: number };
};

/** The final state of one client. */
export type View = { who: string; messages: readonly Message[]; hasBefore: boolean; rev: number };

/** Everything that is known about one channel after a run, when nobody has anything more to say. */
export type Evidence = {
  channel: string;
  rev: number;
  /** Every intention of a message here. */
  intentions: Iterable<Intention>;
  /** The history, walked forward from the beginning, and backward from the end (in `seq` order too). */
  forward: readonly Message[];
  backward: readonly Message[];
  /** All `changes` since 0, in the order in which they came. */
  changes: readonly Message[];
  views: readonly View[];
  /** The id of the message that stood at each place, wherever anybody saw it first: what was shown has to stay. */
  sightings: ReadonlyMap<number, string>;
};

export type FlawKind =
  /** Acknowledged or shown, and not there. */
  | "lost"
  /** There more than once. */
  | "doubled"
  /** Not in its place. */
  | "disordered"
  /** A number that was left out. */
  | "hole"
  /** Never sent. */
  | "phantom"
  /** Not the text that was acknowledged last. */
  | "altered"
  /** Deleted, and alive. */
  | "undead"
  /** Two accounts of the same message differ. */
  | "contradicted";

export type Flaw = { kind: FlawKind; where: string; detail: string };
