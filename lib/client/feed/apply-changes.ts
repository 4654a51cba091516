import type { ChannelChanges } from "#lib/contract/events";
import type { Changes } from "#lib/contract/operations/messages";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import { feedOf, mergeMessages, type Feed } from "#lib/client/feed/feed";

/**
 * The gap rule. A packet that is known already leaves the feed as it is; one that continues it is taken in; one from
 * beyond the next revision is a "gap": hold it, and fetch what is missing.
 */
export function applyChanges(feed: Feed, changes: ChannelChanges): Feed | "gap" {
  if (changes.to <= feed.rev) return feed;
  if (changes.from > feed.rev + 1) return "gap";
  return upTo(mergeMessages(feed, changes.messages), changes.to);
}

/** Takes in a page of missed changes; while more of them wait, the feed is known only up to the last of these. */
export function applyMissed(feed: Feed, missed: Changes): Feed {
  const known = missed.more ? (missed.messages.at(-1)?.rev ?? feed.rev) : missed.rev;
  return upTo(mergeMessages(feed, missed.messages), known);
}

/** Takes in the answer to `channel:open`: what changed meanwhile, or the latest page in place of everything held. */
export function applyOpening(feed: Feed | undefined, opening: ChannelFeed): Feed {
  if (!feed) return feedOf(opening);
  const next = opening.reset ? feedOf(opening) : upTo(mergeMessages(feed, opening.messages), opening.rev);
  return next.lastSeq > feed.lastSeq ? { ...next, missedFrom: feed.lastSeq + 1 } : next;
}

/** The same feed where nothing is new: whoever shows it need not look again. */
const upTo = (feed: Feed, rev: number): Feed => (rev > feed.rev ? { ...feed, rev } : feed);
