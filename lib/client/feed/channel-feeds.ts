import type { Channel } from "#lib/contract/channel";
import type { Message } from "#lib/contract/message";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import type { OpenGalleries } from "#lib/client/images/open-galleries";
import { request } from "#lib/client/connection/http-request";
import type { Connection } from "#lib/client/connection/connection";
import type { Feed } from "#lib/client/feed/feed";
import { FeedSync } from "#lib/client/feed/feed-sync";
import type { SeqRange } from "#lib/client/feed/page-ranges";
import { Listeners } from "#lib/client/state/listeners";
import type { Store } from "#lib/client/state/store";
import { withSlug, type BySlug } from "#lib/client/state/by-slug";

type FeedsState = { feeds: BySlug<Feed | null | undefined> };

type Ports = {
  store: Store<FeedsState>;
  connection: Pick<Connection, "on" | "request">;
  galleries: OpenGalleries;
};

export type FeedEvents = {
  /** The server's response to opening a channel. It comes before the channel's messages: its read marker decides which are unread. */
  opened: Channel;
  /** All loaded messages of a feed that was set, changed or not. */
  messages: readonly Message[];
};

/** The feeds of all channels that were opened in this tab. They stay loaded, so that going back shows one at once. */
export class ChannelFeeds {
  readonly #syncs = new Map<string, FeedSync>();

  readonly #listeners = new Listeners<FeedEvents>();

  constructor(private readonly ports: Ports) {
    ports.connection.on("channel:changes", (changes) => this.#syncs.get(changes.channel)?.receive(changes));
  }

  on<Name extends keyof FeedEvents>(event: Name, listener: (payload: FeedEvents[Name]) => void): void {
    this.#listeners.on(event, listener);
  }

  async open(slug: string): Promise<ChannelFeed> {
    const isKnown = Boolean(this.ports.store.get().feeds.get(slug));
    const opening = await this.#syncOf(slug).open();
    if (isKnown && opening.reset) this.ports.galleries.reload(slug);
    return opening;
  }

  close(slug: string): void {
    this.#syncOf(slug).close();
  }

  acknowledge(message: Message): void {
    this.#syncOf(message.channel).acknowledge(message);
  }

  request(slug: string, range: SeqRange): void {
    this.#syncOf(slug).request(range);
  }

  retry(slug: string): void {
    this.#syncOf(slug).retry();
  }

  /** @param feed null where there is no such channel; undefined while that is unknown */
  set(slug: string, feed: Feed | null | undefined): void {
    this.ports.store.set((state) => {
      const isSame = state.feeds.has(slug) && state.feeds.get(slug) === feed;
      return isSame ? state : { ...state, feeds: withSlug(state.feeds, slug, feed) };
    });
    if (feed) this.#listeners.notify("messages", feed.messages);
  }

  #syncOf(slug: string): FeedSync {
    const existing = this.#syncs.get(slug);
    if (existing) return existing;
    const { store, connection, galleries } = this.ports;
    const sync = new FeedSync(
      {
        open: async (since) => {
          const opening = await connection.request("channel.open", { channel: slug, since });
          this.#listeners.notify("opened", opening.channel);
          return opening;
        },
        changes: (since) => request("message.changes", { channel: slug, since }),
        before: (before) => request("message.list", { channel: slug, before }),
      },
      { get: () => store.get().feeds.get(slug) ?? undefined, set: (feed) => this.set(slug, feed) },
      (messages) => galleries.update(slug, messages),
    );
    this.#syncs.set(slug, sync);
    return sync;
  }
}
