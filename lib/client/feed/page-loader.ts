import { limits } from "#lib/contract/limits";
import type { MessagePage } from "#lib/contract/operations/messages";
import { addPage, hasGap, trim } from "#lib/client/feed/feed";
import type { FeedCell } from "#lib/client/feed/feed";
import { missingPages, type SeqRange } from "#lib/client/feed/page-ranges";

/** Asked for at the same time: whoever scrolls on quickly is not interested in what came in between. */
const maxConcurrentPages = 3;
/** So many messages may be held before those far away are let go of. */
const maxLoadedMessages = 3_000;
/** What stays on both sides of where one reads. */
const marginMessages = 500;

/** Loads the pages around the place where one reads, before one gets there. */
export class PageLoader {
  #requested: SeqRange | undefined;
  #loading = new Set<number>();
  /** How often all that is under way was given up. */
  #generation = 0;

  constructor(
    private readonly cell: FeedCell,
    private readonly fetchPage: (before: number) => Promise<MessagePage>,
  ) {}

  request(range: SeqRange): void {
    this.#requested = range;
    this.#load();
  }

  /** Tries again what did not come. */
  retry(): void {
    const feed = this.cell.get();
    if (feed?.loadFailed) this.cell.set({ ...feed, loadFailed: false });
    this.#load();
  }

  /** What was asked for before is older than the list that stands there now: nothing says what changed in it since. */
  reset(): void {
    this.#generation += 1;
    this.#loading.clear();
    this.#load();
  }

  /** Nobody reads here any more: only what stood before the reader and the latest page stay, for when they come back. */
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
    // A page that does not bring what it should is no better than one that did not come: asking on and on would not help.
    const loadFailed = !page || hasGap(next, from, Math.min(from + limits.pageSize - 1, feed.lastSeq));
    this.cell.set({ ...next, loadFailed });
    // While a page is under way, what changed in it since is held here alone.
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
