import type { Message } from "#lib/contract/message";

/**
 * The loaded messages of a channel, and the revision up to which they are complete. A channel's `seq`s are contiguous, so
 * it is known which messages are not loaded, and pages may come in any order.
 */
export type Feed = {
  /** In `seq` order. */
  messages: readonly Message[];
  rev: number;
  /** The `seq` of the channel's last message; 0 where there is none. */
  lastSeq: number;
  /** The `seq`s of messages that keep their header, because the message before was not loaded when they came. */
  headerSeqs: ReadonlySet<number>;
  /** The first `seq` that was missed while the channel was closed; null where nothing was. */
  missedFrom: number | null;
  /** A page could not be loaded. */
  loadFailed: boolean;
};

/** Reads and writes the feed of one channel. */
export type FeedCell = { get(): Feed | undefined; set(feed: Feed): void };

/** A page of history. `last` is the channel's last `seq`, if the page is not the latest one. */
export type FeedPage = { messages: readonly Message[]; rev: number; last?: number };

export function feedOf({ messages, rev, last = 0 }: FeedPage): Feed {
  const first = messages[0]?.seq;
  const headerSeqs = new Set(first === undefined ? [] : [first]);
  return {
    messages,
    rev,
    lastSeq: Math.max(last, messages.at(-1)?.seq ?? 0),
    headerSeqs,
    missedFrom: null,
    loadFailed: false,
  };
}

/** Merges messages into the feed: a loaded one is replaced only by a newer revision. */
export function mergeMessages(feed: Feed, incoming: readonly Message[]): Feed {
  const bySeq = new Map(feed.messages.map((message) => [message.seq, message]));
  const newer = incoming.filter(({ seq, rev }) => (bySeq.get(seq)?.rev ?? -1) < rev);
  if (newer.length === 0) return feed;
  for (const message of newer) bySeq.set(message.seq, message);
  const messages = [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
  return { ...feed, messages, lastSeq: Math.max(feed.lastSeq, messages.at(-1)?.seq ?? 0) };
}

/** Merges a page of history. Messages that changed during the request are loaded in a newer revision, and stay. */
export function addPage(feed: Feed, page: readonly Message[]): Feed {
  const merged = mergeMessages(feed, page);
  const first = page[0]?.seq;
  if (first === undefined || hasMessage(feed, first - 1)) return merged;
  return { ...merged, headerSeqs: new Set([...feed.headerSeqs, first]) };
}

/**
 * Merges a snapshot, unless the feed is newer. The member's own messages are in the feed before the revisions up to them
 * are, so a snapshot of the same revision may have messages that the feed has not.
 */
export function withSnapshot(feed: Feed | undefined, page: FeedPage): Feed | undefined {
  const loaded = feed ?? feedOf({ messages: [], rev: 0 });
  if (page.rev > loaded.rev) return feedOf(page);
  if (page.rev < loaded.rev || page.messages.length === 0) return feed;
  return mergeMessages(loaded, page.messages);
}

/** Unloads messages; they are loaded again on request. @param isKept whether the message at a `seq` stays */
export function trim(feed: Feed, isKept: (seq: number) => boolean): Feed {
  const messages = feed.messages.filter(({ seq }) => isKept(seq));
  if (messages.length === feed.messages.length) return feed;
  return { ...feed, messages, headerSeqs: new Set([...feed.headerSeqs].filter(isKept)) };
}

/** @returns the index of the first loaded message at this `seq` or after it */
export function firstIndexFrom(messages: readonly Message[], seq: number): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.seq ?? Infinity) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function messageAtSeq({ messages }: Feed, seq: number): Message | undefined {
  const found = messages[firstIndexFrom(messages, seq)];
  return found?.seq === seq ? found : undefined;
}

const hasMessage = (feed: Feed, seq: number): boolean => messageAtSeq(feed, seq) !== undefined;

/** Whether any message from one `seq` to another, both included, is not loaded. */
export function hasGap({ messages }: Feed, from: number, to: number): boolean {
  return firstIndexFrom(messages, to + 1) - firstIndexFrom(messages, from) < to - from + 1;
}
