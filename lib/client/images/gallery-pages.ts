import type { Message } from "#lib/contract/message";
import type { MessagePage } from "#lib/contract/operations/messages";
import { createStore, type Store } from "#lib/client/state/store";

export type Side = "before" | "after";

export type Loading = "idle" | "loading" | "failed";

/** Consecutive messages with images of a channel, in `seq` order, and the state of either side. */
export type LoadedRange = {
  messages: readonly Message[];
  hasBefore: boolean;
  hasAfter: boolean;
  before: Loading;
  after: Loading;
};

type Loads = Partial<Record<Side, Promise<void>>>;

type Cursor = { before?: number; after?: number };
type FetchPage = (cursor: Cursor) => Promise<Pick<MessagePage, "messages" | "hasBefore" | "hasAfter">>;

const idle = { before: "idle", after: "idle" } as const;

/** The images of a channel, loaded page by page in both directions and kept up to date. */
export class GalleryPages {
  readonly #store: Store<LoadedRange>;
  readonly subscribe: Store<LoadedRange>["subscribe"];
  readonly get: Store<LoadedRange>["get"];
  /** Changes that came while a page was loading: the page may be older. */
  #changesDuringLoad: Message[] = [];
  #loads: Loads = {};

  /** @param start the message to begin at; without one, the gallery begins at the channel's end */
  constructor(
    readonly channel: string,
    private readonly fetchPage: FetchPage,
    private readonly start?: Message,
  ) {
    this.#store = createStore(emptyRange(start));
    this.subscribe = this.#store.subscribe;
    this.get = this.#store.get;
  }

  /** Resolves when the next page of a side has loaded or failed; at once where there is none. */
  load(side: Side): Promise<void> {
    const { hasBefore, hasAfter } = this.get();
    if (!(side === "before" ? hasBefore : hasAfter)) return Promise.resolve();
    return (this.#loads[side] ??= this.#fetch(side, this.#loads));
  }

  async #fetch(side: Side, loads: Loads): Promise<void> {
    this.#store.set((range) => ({ ...range, [side]: "loading" }));
    const page = await this.fetchPage(cursorOf(this.get(), side)).catch(() => null);
    delete loads[side];
    // The gallery was reloaded meanwhile.
    if (loads !== this.#loads) return;
    this.#store.set((range) =>
      page ? applyChanges(withPage(range, side, page), this.#changesDuringLoad) : { ...range, [side]: "failed" },
    );
    if (!this.#isLoading) this.#changesDuringLoad = [];
  }

  /** Takes in changed messages of the channel. */
  update(messages: readonly Message[]): void {
    if (this.#isLoading) this.#changesDuringLoad.push(...messages);
    this.#store.set((range) => applyChanges(range, messages));
  }

  /** Begins again where too many changes were missed. */
  reload(): void {
    this.#loads = {};
    this.#changesDuringLoad = [];
    this.#store.set(() => emptyRange(this.start));
    void this.load("before");
    void this.load("after");
  }

  get #isLoading(): boolean {
    return this.get().before === "loading" || this.get().after === "loading";
  }
}

function emptyRange(start: Message | undefined): LoadedRange {
  return { messages: start ? [start] : [], hasBefore: true, hasAfter: start !== undefined, ...idle };
}

function cursorOf({ messages }: LoadedRange, side: Side): Cursor {
  const seq = (side === "before" ? messages[0] : messages.at(-1))?.seq;
  return seq === undefined ? {} : { [side]: seq };
}

function withPage(range: LoadedRange, side: Side, page: Awaited<ReturnType<FetchPage>>): LoadedRange {
  return side === "before"
    ? { ...range, messages: [...page.messages, ...range.messages], hasBefore: page.hasBefore, before: "idle" }
    : { ...range, messages: [...range.messages, ...page.messages], hasAfter: page.hasAfter, after: "idle" };
}

/**
 * Applies changed messages within the loaded range. A message that has lost its images stays, without any, so that the range
 * keeps its ends.
 */
function applyChanges(range: LoadedRange, incoming: readonly Message[]): LoadedRange {
  const first = range.hasBefore ? (range.messages[0]?.seq ?? Infinity) : 0;
  const last = range.hasAfter ? (range.messages.at(-1)?.seq ?? 0) : Infinity;
  const bySeq = new Map(range.messages.map((message) => [message.seq, message]));
  let changed = false;
  for (const message of incoming) {
    const current = bySeq.get(message.seq);
    const isNew = current ? current.rev < message.rev : message.images.length > 0;
    if (!isNew || message.seq < first || message.seq > last) continue;
    bySeq.set(message.seq, message);
    changed = true;
  }
  return changed ? { ...range, messages: [...bySeq.values()].toSorted((a, b) => a.seq - b.seq) } : range;
}
