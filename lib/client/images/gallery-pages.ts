import type { Message } from "#lib/contract/message";
import type { MessagePage } from "#lib/contract/operations/messages";
import { createStore, type Store } from "#lib/client/state/store";

export type Side = "before" | "after";

/** How the loading of more goes on one side. */
export type Loading = "idle" | "loading" | "failed";

/** A stretch of a channel's messages with images, in `seq` order and without a hole, and what is known of either side. */
export type Stretch = {
  messages: readonly Message[];
  hasBefore: boolean;
  hasAfter: boolean;
  before: Loading;
  after: Loading;
};

/** What is under way. */
type Loads = Partial<Record<Side, Promise<void>>>;

type Cursor = { before?: number; after?: number };
type Source = (cursor: Cursor) => Promise<Pick<MessagePage, "messages" | "hasBefore" | "hasAfter">>;

const idle = { before: "idle", after: "idle" } as const;

/** The images of a channel, page by page to both sides, and kept as they are now. */
export class GalleryPages {
  readonly #store: Store<Stretch>;
  readonly subscribe: Store<Stretch>["subscribe"];
  readonly get: Store<Stretch>["get"];
  /** What changed while a page was under way, which may be older than the change. */
  #overlooked: Message[] = [];
  #loads: Loads = {};

  /** @param start the message to begin at; without one, the album begins at the channel's end */
  constructor(
    readonly channel: string,
    private readonly source: Source,
    private readonly start?: Message,
  ) {
    this.#store = createStore(beginning(start));
    this.subscribe = this.#store.subscribe;
    this.get = this.#store.get;
  }

  /** Resolves when the next page of a side is there, or did not come; at once where there is none. */
  load(side: Side): Promise<void> {
    const { hasBefore, hasAfter } = this.get();
    if (!(side === "before" ? hasBefore : hasAfter)) return Promise.resolve();
    return (this.#loads[side] ??= this.#fetch(side, this.#loads));
  }

  async #fetch(side: Side, loads: Loads): Promise<void> {
    this.#store.set((stretch) => ({ ...stretch, [side]: "loading" }));
    const page = await this.source(cursorOf(this.get(), side)).catch(() => null);
    delete loads[side];
    // It has begun anew meanwhile.
    if (loads !== this.#loads) return;
    this.#store.set((stretch) =>
      page ? takeIn(joined(stretch, side, page), this.#overlooked) : { ...stretch, [side]: "failed" },
    );
    if (!this.#isLoading) this.#overlooked = [];
  }

  /** Something changed in the channel. */
  hear(messages: readonly Message[]): void {
    if (this.#isLoading) this.#overlooked.push(...messages);
    this.#store.set((stretch) => takeIn(stretch, messages));
  }

  /** Too much was missed to be told: begins anew. */
  renew(): void {
    this.#loads = {};
    this.#overlooked = [];
    this.#store.set(() => beginning(this.start));
    void this.load("before");
    void this.load("after");
  }

  get #isLoading(): boolean {
    return this.get().before === "loading" || this.get().after === "loading";
  }
}

function beginning(start: Message | undefined): Stretch {
  return { messages: start ? [start] : [], hasBefore: true, hasAfter: start !== undefined, ...idle };
}

function cursorOf({ messages }: Stretch, side: Side): Cursor {
  const seq = (side === "before" ? messages[0] : messages.at(-1))?.seq;
  return seq === undefined ? {} : { [side]: seq };
}

function joined(stretch: Stretch, side: Side, page: Awaited<ReturnType<Source>>): Stretch {
  return side === "before"
    ? { ...stretch, messages: [...page.messages, ...stretch.messages], hasBefore: page.hasBefore, before: "idle" }
    : { ...stretch, messages: [...stretch.messages, ...page.messages], hasAfter: page.hasAfter, after: "idle" };
}

/**
 * Takes in the present state of messages. What lies beyond what is loaded is left out. A message that has lost its
 * images stays, without any, so that the stretch still begins and ends where it did.
 */
function takeIn(stretch: Stretch, incoming: readonly Message[]): Stretch {
  const first = stretch.hasBefore ? (stretch.messages[0]?.seq ?? Infinity) : 0;
  const last = stretch.hasAfter ? (stretch.messages.at(-1)?.seq ?? 0) : Infinity;
  const bySeq = new Map(stretch.messages.map((message) => [message.seq, message]));
  let changed = false;
  for (const message of incoming) {
    const held = bySeq.get(message.seq);
    const isNew = held ? held.rev < message.rev : message.images.length > 0;
    if (!isNew || message.seq < first || message.seq > last) continue;
    bySeq.set(message.seq, message);
    changed = true;
  }
  return changed ? { ...stretch, messages: [...bySeq.values()].toSorted((a, b) => a.seq - b.seq) } : stretch;
}
