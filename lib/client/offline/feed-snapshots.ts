import type { BrowserDatabase } from "#lib/client/database/database";
import type { Member } from "#lib/contract/member";
import type { BySlug } from "#lib/client/state/by-slug";
import type { Feed, FeedPage } from "#lib/client/feed/feed";
import type { Store } from "#lib/client/state/store";

/** The number of a channel's latest messages that are stored. */
const maxMessages = 100;
const saveDelayMs = 1_000;

type SnapshotsState = { member: Member; slug: string; feeds: BySlug<Feed | null | undefined> };

/** Stores the latest messages of each visited channel in this browser, to be shown without a connection. */
export class FeedSnapshots {
  readonly #saved = new Map<string, Feed>();
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store<SnapshotsState>,
    private readonly database: BrowserDatabase,
  ) {}

  /** Saves changes from now on, a second after they come. @returns ends it */
  start(): () => void {
    const end = this.store.subscribe(() => (this.#timer ??= setTimeout(() => void this.flush(), saveDelayMs)));
    return () => {
      end();
      clearTimeout(this.#timer);
    };
  }

  /** Saves at once, since the page may be about to close. Failures are ignored: then there is just no snapshot. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { slug, feeds, member } = this.store.get();
    const feed = feeds.get(slug);
    if (!feed || this.#stopped || this.#saved.get(slug) === feed) return;
    this.#saved.set(slug, feed);
    const database = await this.database.open().catch(() => undefined);
    await database?.put("snapshots", { memberId: member.id, page: pageOf(feed) }, slug).catch(() => undefined);
  }

  /** Saves nothing more: the member logs out. */
  stop(): void {
    this.#stopped = true;
  }

  /** @returns the snapshot of a channel, if it is this member's */
  async read(slug: string): Promise<FeedPage | undefined> {
    const database = await this.database.open().catch(() => undefined);
    const held = await database?.get("snapshots", slug).catch(() => undefined);
    return held?.memberId === this.store.get().member.id ? held.page : undefined;
  }
}

function pageOf({ messages, rev, lastSeq }: Feed): FeedPage {
  return { messages: messages.slice(-maxMessages), rev, last: lastSeq };
}
