import type { Message } from "#lib/contract/message";

/**
 * What is loaded of a channel, and the revision up to which it is known. Places have no holes, so whatever is not loaded
 * is known to be missing, and where: pages may come in any order.
 */
export type Feed = {
  /** In `seq` order. */
  messages: readonly Message[];
  rev: number;
  /** The place of the channel's last message; 0 where nothing was said. */
  lastSeq: number;
  /** Where messages keep their heads: nothing was known of those before them when they came. */
  headerSeqs: ReadonlySet<number>;
  /** The first place that one had not heard of when one last came back; null where one has missed nothing. */
  missedFrom: number | null;
  /** A page did not come. */
  loadFailed: boolean;
};

/** Reads and writes the feed of one channel. */
export type FeedCell = { get(): Feed | undefined; set(feed: Feed): void };

/** @param last the channel's last place, where the page is not the latest one */
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

/** Takes in the present state of messages: a held one is replaced only by a newer revision. */
export function mergeMessages(feed: Feed, incoming: readonly Message[]): Feed {
  const bySeq = new Map(feed.messages.map((message) => [message.seq, message]));
  const news = incoming.filter(({ seq, rev }) => (bySeq.get(seq)?.rev ?? -1) < rev);
  if (news.length === 0) return feed;
  for (const message of news) bySeq.set(message.seq, message);
  const messages = [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
  return { ...feed, messages, lastSeq: Math.max(feed.lastSeq, messages.at(-1)?.seq ?? 0) };
}

/** Takes in a page of history. What changed while it was under way is held in a newer revision, and stays. */
export function addPage(feed: Feed, page: readonly Message[]): Feed {
  const merged = mergeMessages(feed, page);
  const first = page[0]?.seq;
  if (first === undefined || hasMessage(feed, first - 1)) return merged;
  return { ...merged, headerSeqs: new Set([...feed.headerSeqs, first]) };
}

/**
 * Takes up what was read before, unless more is known by now. What one has said oneself is held before the revisions up to
 * it are known, so that a page of the same revision may have more, too.
 */
export function withSnapshot(feed: Feed | undefined, page: FeedPage): Feed | undefined {
  const held = feed ?? feedOf({ messages: [], rev: 0 });
  if (page.rev > held.rev) return feedOf(page);
  if (page.rev < held.rev || page.messages.length === 0) return feed;
  return mergeMessages(held, page.messages);
}

/** Lets go of what nobody reads: it comes again when somebody does. @param isKept whether a place stays loaded */
export function trim(feed: Feed, isKept: (seq: number) => boolean): Feed {
  const messages = feed.messages.filter(({ seq }) => isKept(seq));
  if (messages.length === feed.messages.length) return feed;
  return { ...feed, messages, headerSeqs: new Set([...feed.headerSeqs].filter(isKept)) };
}

/** The first of the loaded messages at a place or after it: its index. */
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

/** Whether any place from one to another, both included, is not loaded. */
export function hasGap({ messages }: Feed, from: number, to: number): boolean {
  return firstIndexFrom(messages, to + 1) - firstIndexFrom(messages, from) < to - from + 1;
}
