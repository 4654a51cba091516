import { limits } from "#lib/contract/limits";
import { hasGap, type Feed } from "#lib/client/feed/feed";

/** A range of `seq`s, both ends included. */
export type SeqRange = { from: number; to: number };

/** Pages are counted from the channel's beginning, so that each is requested only once. */
export function missingPages(feed: Feed, { from, to }: SeqRange): SeqRange[] {
  const pages: SeqRange[] = [];
  const size = limits.pageSize;
  const first = Math.floor((Math.max(1, from) - 1) / size) * size + 1;
  for (let start = first; start <= Math.min(to, feed.lastSeq); start += size) {
    const page = { from: start, to: Math.min(start + size - 1, feed.lastSeq) };
    if (hasGap(feed, page.from, page.to)) pages.push(page);
  }
  return pages;
}
