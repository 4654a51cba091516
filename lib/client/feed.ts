import type { Message } from "#lib/contract/message";

/** What is loaded of a channel: its latest messages without a hole, and the revision up to which they are known. */
export type Feed = {
  /** In `seq` order. */
  messages: readonly Message[];
  rev: number;
  /** Whether older messages exist before the first one held. */
  hasBefore: boolean;
  /** How the loading of older messages goes. */
  older: "idle" | "loading" | "failed";
};

export type FeedPage = { messages: readonly Message[]; rev: number; hasBefore: boolean };

export function feedOf(page: FeedPage): Feed {
  return { messages: page.messages, rev: page.rev, hasBefore: page.hasBefore, older: "idle" };
}

/**
 * Takes in the present state of messages: a held one is replaced only by a newer revision, and one from before the oldest
 * loaded page is left out, because it would stand there with a hole after it.
 */
export function mergeMessages(feed: Feed, incoming: readonly Message[]): readonly Message[] {
  const floor = feed.hasBefore ? (feed.messages[0]?.seq ?? 0) : 0;
  const bySeq = new Map(feed.messages.map((message) => [message.seq, message]));
  let changed = false;
  for (const message of incoming) {
    const held = bySeq.get(message.seq);
    if (message.seq < floor || (held && held.rev >= message.rev)) continue;
    bySeq.set(message.seq, message);
    changed = true;
  }
  return changed ? [...bySeq.values()].toSorted((a, b) => a.seq - b.seq) : feed.messages;
}

/**
 * Puts a page of history in front. What changed while the page was under way (`overlooked`) was left out as not loaded
 * then, so it is taken in now.
 */
export function prependPage(feed: Feed, page: FeedPage, overlooked: readonly Message[]): Feed {
  const oldest = feed.messages[0]?.seq;
  const newestOfPage = page.messages.at(-1)?.seq;
  const fits = newestOfPage === undefined || oldest === undefined || newestOfPage + 1 === oldest;
  if (!fits) return { ...feed, older: "idle" };
  const longer: Feed = {
    ...feed,
    messages: [...page.messages, ...feed.messages],
    hasBefore: page.hasBefore,
    older: "idle",
  };
  return { ...longer, messages: mergeMessages(longer, overlooked) };
}
