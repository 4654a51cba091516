import type { ChannelChanges } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import { applyChanges, applyMissed, applyOpening } from "#lib/client/feed/apply-changes";
import { mergeMessages, type Feed, type FeedCell } from "#lib/client/feed/feed";
import { PageLoader } from "#lib/client/feed/page-loader";
import type { SeqRange } from "#lib/client/feed/page-ranges";

/** The server's side of one channel. */
export type FeedSource = {
  open(since: number | undefined): Promise<ChannelFeed>;
  changes(since: number): Promise<Changes>;
  before(seq: number): Promise<MessagePage>;
};

/** Time for the changes before a gap to arrive by themselves. */
const gapTimeoutMs = 150;
const retryDelayMs = 2_000;

/** Keeps the feed of one channel complete, whatever is lost, duplicated or late on the network. */
export class FeedSync {
  #buffered: ChannelChanges[] = [];
  #opening = false;
  #generation = 0;
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;
  /** The generation whose catch-up is under way. */
  #catchingUp: number | undefined;
  readonly #pages: PageLoader;

  constructor(
    private readonly source: FeedSource,
    private readonly cell: FeedCell,
    /** Called with all incoming messages, also those outside the loaded pages. */
    private readonly onMessages: (messages: readonly Message[]) => void = () => undefined,
  ) {
    this.#pages = new PageLoader(cell, source.before);
  }

  /** Subscribes and catches up in one request. Live changes are buffered until the response is merged. */
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

  /** Shows the member's own message as soon as it is acknowledged. The revision advances only with its live change. */
  acknowledge(message: Message): void {
    const feed = this.cell.get();
    if (feed) this.#write(mergeMessages(feed, [message]), [message]);
  }

  /** Loads the messages that are in view, or soon will be. */
  request(range: SeqRange): void {
    this.#pages.request(range);
  }

  /** Loads the pages again that failed. */
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
    // Changes that came late may have filled the gap meanwhile.
    else if (this.#buffered.length > 0) this.#catchUpIn(retryDelayMs);
  }

  /** @returns whether the feed is complete */
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
