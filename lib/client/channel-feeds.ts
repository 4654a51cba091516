import type { ChannelChanges } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import type { ChannelFeed } from "#lib/contract/operations/channels";
import { request } from "#lib/client/api";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection";
import type { Feed } from "#lib/client/feed";
import { FeedSync } from "#lib/client/feed-sync";
import type { Store } from "#lib/client/store";
import { withSlug } from "#lib/client/by-slug";

type Ports = {
  store: Store<ChatState>;
  ask: Connection["ask"];
  /** Messages stand in the list now, one's own among them. */
  arrived(messages: readonly Message[]): void;
};

/** The feeds of all channels that were opened in this tab: kept, so that going back to one shows it at once. */
export class ChannelFeeds {
  readonly #syncs = new Map<string, FeedSync>();

  constructor(private readonly ports: Ports) {}

  open(slug: string): Promise<ChannelFeed> {
    return this.#syncOf(slug).open();
  }

  close(slug: string): void {
    this.#syncOf(slug).close();
  }

  receive(changes: ChannelChanges): void {
    this.#syncs.get(changes.channel)?.receive(changes);
  }

  acknowledge(message: Message): void {
    this.#syncOf(message.channel).acknowledge(message);
  }

  loadOlder(slug: string): Promise<void> {
    return this.#syncOf(slug).loadOlder();
  }

  /** @param feed null where there is no such channel; undefined while nothing is known */
  set(slug: string, feed: Feed | null | undefined): void {
    this.ports.store.set((state) => ({ ...state, feeds: withSlug(state.feeds, slug, feed) }));
    if (feed) this.ports.arrived(feed.messages);
  }

  #syncOf(slug: string): FeedSync {
    const held = this.#syncs.get(slug);
    if (held) return held;
    const { store, ask } = this.ports;
    const sync = new FeedSync(
      {
        open: (since) => ask("channel.open", { channel: slug, since }),
        changes: (since) => request("message.changes", { channel: slug, since }),
        before: (before) => request("message.list", { channel: slug, before }),
      },
      { get: () => store.get().feeds.get(slug) ?? undefined, set: (feed) => this.set(slug, feed) },
    );
    this.#syncs.set(slug, sync);
    return sync;
  }
}
