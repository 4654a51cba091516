import { limits } from "#lib/contract/limits";
import type { MessagePage } from "#lib/contract/operations/messages";
import { addPage, hasGap, trim } from "#lib/client/feed/feed";
import type { FeedCell } from "#lib/client/feed/feed";
import { missingPages, type SeqRange } from "#lib/client/feed/page-ranges";

/** Few: after fast scrolling, the pages in between are not wanted any more. */
const maxConcurrentPages = 3;
/** Above this number, messages far from the view are unloaded. */
const maxLoadedMessages = 3_000;
/** Messages that stay loaded on each side of the view. */
const marginMessages = 500;

/** Loads the pages around the view before the reader gets there. */
export class PageLoader {
  #requested: SeqRange | undefined;
  #loading = new Set<number>();
  /** Grows when the requests under way are given up. */
  #generation = 0;

  constructor(
    private readonly cell: FeedCell,
    private readonly fetchPage: (before: number) => Promise<MessagePage>,
  ) {}

  request(range: SeqRange): void {
    this.#requested = range;
    this.#load();
  }

  /** Loads the pages again that failed. */
  retry(): void {
    const feed = this.cell.get();
    if (feed?.loadFailed) this.cell.set({ ...feed, loadFailed: false });
    this.#load();
  }

  /** The feed was replaced: pages requested before are older than it, and changes to them since would be missed. */
  reset(): void {
    this.#generation += 1;
    this.#loading.clear();
    this.#load();
  }

  /** The channel is closed: only the messages around the view and the latest page stay loaded. */
  pause(): void {
    this.#generation += 1;
    this.#loading.clear();
    this.#trim(limits.pageSize);
  }

  #load(): void {
    const feed = this.cell.get();
    if (!feed || !this.#requested || feed.loadFailed) return;
    for (const { from } of missingPages(feed, this.#requested)) {
      if (this.#loading.size >= maxConcurrentPages) return;
      if (!this.#loading.has(from)) void this.#fetch(from);
    }
  }

  async #fetch(from: number): Promise<void> {
    const generation = this.#generation;
    this.#loading.add(from);
    const page = await this.fetchPage(from + limits.pageSize).catch(() => null);
    const feed = this.cell.get();
    if (generation !== this.#generation || !feed) return;
    this.#loading.delete(from);
    const next = page ? addPage(feed, page.messages) : feed;
    // A page without the messages it should have counts as failed: requesting it on and on would not help.
    const loadFailed = !page || hasGap(next, from, Math.min(from + limits.pageSize - 1, feed.lastSeq));
    this.cell.set({ ...next, loadFailed });
    // During a request, changes to the messages of its page are only in the feed.
    if (this.#loading.size === 0 && feed.messages.length > maxLoadedMessages) this.#trim(marginMessages);
    this.#load();
  }

  #trim(margin: number): void {
    const feed = this.cell.get();
    if (!feed) return;
    const { from, to } = this.#requested ?? { from: feed.lastSeq, to: feed.lastSeq };
    const isNear = (seq: number) => seq >= from - margin && seq <= to + margin;
    const next = trim(feed, (seq) => isNear(seq) || seq > feed.lastSeq - limits.pageSize);
    if (next !== feed) this.cell.set(next);
  }
}
