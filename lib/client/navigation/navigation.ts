import type { Channel } from "#lib/contract/channel";
import type { PresenceChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import { request } from "#lib/client/connection/http-request";
import { withSlug } from "#lib/client/state/by-slug";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import type { Channels } from "#lib/client/channels/channels";
import type { BySlug } from "#lib/client/state/by-slug";
import type { Member } from "#lib/contract/member";
import type { Connection } from "#lib/client/connection/connection";
import { withSnapshot, type Feed } from "#lib/client/feed/feed";
import type { LastChannel } from "#lib/client/navigation/last-channel";
import { addressOf, channelPath, messagePath, type Address } from "#lib/client/navigation/paths";
import { applyPresence } from "#lib/client/members/presence";
import { recentChannels } from "#lib/client/channels/recent-channels";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";
import type { FeedSnapshots } from "#lib/client/offline/feed-snapshots";
import type { Store } from "#lib/client/state/store";

const retryDelayMs = 1_000;
/** How long a connection in doubt may be silent. */
const verifyTimeoutMs = 2_000;

export type NavigationState = {
  member: Member;
  slug: string;
  linked: LinkedMessage | null;
  feeds: BySlug<Feed | null | undefined>;
  online: BySlug<readonly Member[]>;
};

/** The message that the address names; another object each time the address changes. */
export type LinkedMessage = { seq: number };

type Ports = {
  store: Store<NavigationState>;
  feeds: ChannelFeeds;
  channels: Channels;
  lastChannel: LastChannel;
  snapshots: FeedSnapshots;
  connection(): Connection | undefined;
};

/** The channel in front of the reader: going there, staying there over broken connections, and who else is there. */
export class Navigation {
  constructor(private readonly ports: Ports) {}

  /** Goes to a channel, at once and without asking the server for a page. */
  open(slug: string): void {
    this.ports.channels.rejoin(slug);
    if (slug === this.#slug) return;
    history.pushState(null, "", channelPath(slug));
    this.#show({ slug, seq: null });
  }

  /** Goes to a message, in this channel or in another one. */
  openMessage(slug: string, seq: number, from?: number): void {
    this.ports.channels.rejoin(slug);
    if (from !== undefined) history.replaceState(null, "", messagePath(this.#slug, from));
    history.pushState(null, "", messagePath(slug, seq));
    this.#show({ slug, seq });
  }

  /** The page is there. One that was kept may show another channel than the address, and old messages. */
  start(): void {
    const address = addressOf(location.pathname);
    if (address && address.slug !== this.#slug) this.#show(address);
    else void this.#restoreSnapshot();
  }

  /** The browser itself went back or forward. */
  onPopState(): void {
    this.#show(addressOf(location.pathname) ?? { slug: this.#slug, seq: null });
  }

  async openFeed(slug = this.#slug): Promise<void> {
    const { feeds, store, lastChannel } = this.ports;
    try {
      const { here } = await feeds.open(slug);
      store.set((state) => ({ ...state, online: withSlug(state.online, slug, here) }));
      // Whoever has gone on meanwhile does not want to come back here.
      if (slug !== this.#slug) return;
      lastChannel.remember(slug);
      recentChannels.add(store.get().member.id, slug);
    } catch (error) {
      if (isRefusedWith(error, "channel_not_found")) feeds.set(slug, null);
      else setTimeout(() => this.reopenFeed(slug), retryDelayMs);
    }
  }

  reopenFeed(slug: string): void {
    if (slug === this.#slug && this.ports.connection()?.connected) void this.openFeed();
  }

  /** Catching up proves the connection, too: one that stays silent is replaced. */
  async verifyConnection(): Promise<void> {
    const connection = this.ports.connection();
    const timer = setTimeout(() => connection?.renew(), verifyTimeoutMs);
    await this.openFeed();
    clearTimeout(timer);
  }

  /** @throws Refusal, with the slug of the channel that has this name already; Unreachable */
  async createChannel(input: InputOf<"channel.create">): Promise<Channel> {
    const { channel } = await request("channel.create", input);
    this.changed(channel);
    return channel;
  }

  /** A channel was made or altered. */
  changed(channel: Channel): void {
    this.ports.channels.upsertKeepingSettings(channel);
    // It did not exist when one came here, and now it does.
    if (channel.slug !== this.#slug || this.ports.store.get().feeds.get(channel.slug) !== null) return;
    this.ports.feeds.set(channel.slug, undefined);
    void this.openFeed();
  }

  changePresence(change: PresenceChange): void {
    this.ports.store.set((state) => {
      const here = applyPresence(state.online.get(change.channel) ?? [], change);
      return { ...state, online: withSlug(state.online, change.channel, here) };
    });
  }

  get #slug(): string {
    return this.ports.store.get().slug;
  }

  #show({ slug, seq }: Address): void {
    const previous = this.#slug;
    const linked = seq === null ? null : { seq };
    this.ports.store.set((state) => ({ ...state, slug, linked }));
    if (slug === previous) return;
    this.ports.channels.leaveCurrent();
    this.ports.feeds.close(previous);
    this.ports.connection()?.leave(previous);
    void this.#restoreSnapshot();
    void this.openFeed();
  }

  /** Shows what was read here last, as long as nothing newer is known. */
  async #restoreSnapshot(): Promise<void> {
    const slug = this.#slug;
    const page = await this.ports.snapshots.read(slug);
    const held = this.ports.store.get().feeds.get(slug);
    if (page && held !== null) this.ports.feeds.set(slug, withSnapshot(held, page));
  }
}
