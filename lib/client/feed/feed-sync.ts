import type { ChannelChanges } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import { applyChanges, applyMissed, applyOpening } from "#lib/client/feed/apply-changes";
import { mergeMessages, type Feed, type FeedCell } from "#lib/client/feed/feed";
import { PageLoader } from "#lib/client/feed/page-loader";
import type { SeqRange } from "#lib/client/feed/page-ranges";

/** Where a channel's messages come from. */
export type FeedSource = {
  open(since: number | undefined): Promise<ChannelFeed>;
  changes(since: number): Promise<Changes>;
  before(seq: number): Promise<MessagePage>;
};

/** How long a packet from beyond the next revision may wait for those before it to arrive by themselves. */
const gapTimeoutMs = 150;
const retryDelayMs = 2_000;

/** Keeps the feed of one channel complete, whatever was dropped, doubled or late on the way. */
export class FeedSync {
  #buffered: ChannelChanges[] = [];
  #opening = false;
  #generation = 0;
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;
  /** The turn in which a catch-up is under way. */
  #catchingUp: number | undefined;
  readonly #pages: PageLoader;

  constructor(
    private readonly source: FeedSource,
    private readonly cell: FeedCell,
    /** Is told of all that comes in, also of what lies outside of what is loaded. */
    private readonly onMessages: (messages: readonly Message[]) => void = () => undefined,
  ) {
    this.#pages = new PageLoader(cell, source.before);
  }

  /** Joins first and asks for what was missed in the same step; live packets wait until the answer is taken in. */
  async open(): Promise<ChannelFeed> {
    const generation = ++this.#generation;
    let isPartOnly = false;
    this.#opening = true;
    this.#stopCatchingUp();
    try {
      const opening = await this.source.open(this.cell.get()?.rev);
      if (generation === this.#generation) {
        this.#write(applyOpening(this.cell.get(), opening), opening.messages);
        if (opening.reset) this.#pages.reset();
        else this.#pages.retry();
      }
      isPartOnly = opening.rev < opening.channel.rev;
      return opening;
    } finally {
      if (generation === this.#generation) {
        this.#opening = false;
        this.#replay();
        if (isPartOnly) this.#catchUpIn(0);
      }
    }
  }

  close(): void {
    this.#generation += 1;
    this.#opening = false;
    this.#buffered = [];
    this.#stopCatchingUp();
    this.#pages.pause();
  }

  receive(changes: ChannelChanges): void {
    const feed = this.cell.get();
    if (this.#opening || !feed) {
      this.#buffered.push(changes);
      return;
    }
    const next = applyChanges(feed, changes);
    if (next === "gap") {
      this.#buffered.push(changes);
      this.#catchUpIn(gapTimeoutMs);
    } else if (next !== feed) {
      this.#write(next, changes.messages);
      this.#replay();
    }
  }

  /** Shows one's own message as soon as it is acknowledged; the revision goes on only with the packet that carries it. */
  acknowledge(message: Message): void {
    const feed = this.cell.get();
    if (feed) this.#write(mergeMessages(feed, [message]), [message]);
  }

  /** These places stand before the reader, or soon will: they are loaded where they are not yet. */
  request(range: SeqRange): void {
    this.#pages.request(range);
  }

  /** Tries again to load what did not come. */
  retry(): void {
    this.#pages.retry();
  }

  #write(feed: Feed, incoming: readonly Message[]): void {
    this.cell.set(feed);
    this.onMessages(incoming);
  }

  #replay(): void {
    const buffered = this.#buffered.toSorted((a, b) => a.from - b.from);
    this.#buffered = [];
    if (buffered.length > 0) this.#stopCatchingUp();
    for (const changes of buffered) this.receive(changes);
  }

  #catchUpIn(milliseconds: number): void {
    if (this.#catchingUp === this.#generation) return;
    this.#catchUpTimer ??= setTimeout(() => void this.#catchUp(), milliseconds);
  }

  #stopCatchingUp(): void {
    clearTimeout(this.#catchUpTimer);
    this.#catchUpTimer = undefined;
  }

  async #catchUp(): Promise<void> {
    const generation = this.#generation;
    this.#catchUpTimer = undefined;
    this.#catchingUp = generation;
    const succeeded = await this.#fetchMissed(generation).catch(() => false);
    if (generation !== this.#generation) return;
    this.#catchingUp = undefined;
    if (succeeded) this.#replay();
    // What was held may have been completed meanwhile by packets that came late.
    else if (this.#buffered.length > 0) this.#catchUpIn(retryDelayMs);
  }

  /** @returns true when nothing is missing any more */
  async #fetchMissed(generation: number): Promise<boolean> {
    for (let more = true; more;) {
      const feed = this.cell.get();
      if (!feed) return false;
      const missed = await this.source.changes(feed.rev);
      if (generation !== this.#generation) return false;
      this.#write(applyMissed(this.cell.get() ?? feed, missed), missed.messages);
      more = missed.more && missed.messages.length > 0;
    }
    return true;
  }
}
