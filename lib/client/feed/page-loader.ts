import { limits } from "#lib/contract/limits";
import type { MessagePage } from "#lib/contract/operations/messages";
import { addPage, lacks, trimmed } from "#lib/client/feed/feed";
import type { FeedCell } from "#lib/client/feed/feed-sync";
import { missingPages, type Places } from "#lib/client/feed/page-ranges";

/** Asked for at the same time: whoever scrolls on quickly is not interested in what came in between. */
const atOnce = 3;
/** So many messages may be held before those far away are let go of. */
const enough = 3_000;
/** What stays on both sides of where one reads. */
const nearby = 500;

/** Loads the pages around the place where one reads, before one gets there. */
export class PageLoader {
  #wanted: Places | undefined;
  #underWay = new Set<number>();
  /** How often all that is under way was given up. */
  #turn = 0;

  constructor(
    private readonly cell: FeedCell,
    private readonly page: (before: number) => Promise<MessagePage>,
  ) {}

  want(places: Places): void {
    this.#wanted = places;
    this.#load();
  }

  /** Tries again what did not come. */
  retry(): void {
    const feed = this.cell.get();
    if (feed?.trouble) this.cell.set({ ...feed, trouble: false });
    this.#load();
  }

  /** What was asked for before is older than the list that stands there now: nothing says what changed in it since. */
  reset(): void {
    this.#turn += 1;
    this.#underWay.clear();
    this.#load();
  }

  /** Nobody reads here any more: only what stood before the reader and the latest page stay, for when they come back. */
  rest(): void {
    this.#turn += 1;
    this.#underWay.clear();
    this.#trim(limits.pageSize);
  }

  #load(): void {
    const feed = this.cell.get();
    if (!feed || !this.#wanted || feed.trouble) return;
    for (const { from } of missingPages(feed, this.#wanted)) {
      if (this.#underWay.size >= atOnce) return;
      if (!this.#underWay.has(from)) void this.#fetch(from);
    }
  }

  async #fetch(from: number): Promise<void> {
    const turn = this.#turn;
    this.#underWay.add(from);
    const page = await this.page(from + limits.pageSize).catch(() => null);
    const feed = this.cell.get();
    if (turn !== this.#turn || !feed) return;
    this.#underWay.delete(from);
    const next = page ? addPage(feed, page.messages) : feed;
    // A page that does not bring what it should is no better than one that did not come: asking on and on would not help.
    const trouble = !page || lacks(next, from, Math.min(from + limits.pageSize - 1, feed.last));
    this.cell.set({ ...next, trouble });
    // While a page is under way, what changed in it since is held here alone.
    if (this.#underWay.size === 0 && feed.messages.length > enough) this.#trim(nearby);
    this.#load();
  }

  #trim(margin: number): void {
    const feed = this.cell.get();
    if (!feed) return;
    const { from, to } = this.#wanted ?? { from: feed.last, to: feed.last };
    const isNear = (seq: number) => seq >= from - margin && seq <= to + margin;
    const next = trimmed(feed, (seq) => isNear(seq) || seq > feed.last - limits.pageSize);
    if (next !== feed) this.cell.set(next);
  }
}
