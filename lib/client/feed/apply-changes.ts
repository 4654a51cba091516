import type { ChannelChanges } from "#lib/contract/events";
import type { Changes } from "#lib/contract/operations/messages";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import { feedOf, mergeMessages, type Feed } from "#lib/client/feed/feed";

/**
 * Applies live changes by the gap rule: known ones are ignored, those that continue the feed are merged, and those beyond
 * the next revision are a "gap": the caller buffers them and fetches what is missing.
 */
export function applyChanges(feed: Feed, changes: ChannelChanges): Feed | "gap" {
  if (changes.to <= feed.rev) return feed;
  if (changes.from > feed.rev + 1) return "gap";
  return upTo(mergeMessages(feed, changes.messages), changes.to);
}

/** Merges a page of missed changes. While there are more, the feed is complete only up to the last revision of this page. */
export function applyMissed(feed: Feed, missed: Changes): Feed {
  const known = missed.more ? (missed.messages.at(-1)?.rev ?? feed.rev) : missed.rev;
  return upTo(mergeMessages(feed, missed.messages), known);
}

/** Merges the response to `channel:open`: the changes since then, or the latest page, which replaces the whole feed. */
export function applyOpening(feed: Feed | undefined, opening: ChannelFeed): Feed {
  if (!feed) return feedOf(opening);
  const next = opening.reset ? feedOf(opening) : upTo(mergeMessages(feed, opening.messages), opening.rev);
  return next.lastSeq > feed.lastSeq ? { ...next, missedFrom: feed.lastSeq + 1 } : next;
}

/** Returns the same object where nothing is new, so that nothing is rendered again. */
const upTo = (feed: Feed, rev: number): Feed => (rev > feed.rev ? { ...feed, rev } : feed);
