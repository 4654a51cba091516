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
import { LastChannel } from "#lib/client/navigation/last-channel";
import { addressOf, channelPath, messagePath, type Address } from "#lib/client/navigation/paths";
import { applyPresence } from "#lib/client/members/presence";
import { recentChannels } from "#lib/client/channels/recent-channels";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";
import type { FeedSnapshots } from "#lib/client/offline/feed-snapshots";
import type { Store } from "#lib/client/state/store";

const retryDelayMs = 1_000;
/** A connection that may be dead is replaced after staying silent for this long. */
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
  connection: Connection;
  channels: Channels;
  snapshots: FeedSnapshots;
};

/** The channel on screen: opens it, reopens its feed after a lost connection, and tracks who else is there. */
export class Navigation {
  readonly #lastChannel: LastChannel;

  constructor(private readonly ports: Ports) {
    const { connection } = ports;
    this.#lastChannel = new LastChannel(connection);
    connection.on("connected", () => void this.#openFeed());
    connection.on("doubtful", () => void this.#verifyConnection());
    connection.on("channel:stale", ({ channel }) => this.#reopenFeed(channel));
    connection.on("channels:changed", (channel) => this.#applyChannel(channel));
    connection.on("presence", (change) => this.#applyPresence(change));
  }

  /** Opens a channel at once, without loading a page from the server. */
  open(slug: string): void {
    this.ports.channels.rejoin(slug);
    if (slug === this.#slug) return;
    history.pushState(null, "", channelPath(slug));
    this.#show({ slug, seq: null });
  }

  /** Opens a message in this channel or another. @param from the message that led there: the back button returns to it */
  openMessage(slug: string, seq: number, from?: number): void {
    this.ports.channels.rejoin(slug);
    if (from !== undefined) history.replaceState(null, "", messagePath(this.#slug, from));
    history.pushState(null, "", messagePath(slug, seq));
    this.#show({ slug, seq });
  }

  /** Shows the channel of the address: a page from the offline cache may have been stored for another one. */
  start(): void {
    const address = addressOf(location.pathname);
    if (address && address.slug !== this.#slug) this.#show(address);
    else void this.#restoreSnapshot();
  }

  onPopState(): void {
    this.#show(addressOf(location.pathname) ?? { slug: this.#slug, seq: null });
  }

  async #openFeed(slug = this.#slug): Promise<void> {
    const { feeds, store } = this.ports;
    try {
      const { here } = await feeds.open(slug);
      store.set((state) => ({ ...state, online: withSlug(state.online, slug, here) }));
      // Not the last channel if another was opened meanwhile.
      if (slug !== this.#slug) return;
      this.#lastChannel.remember(slug);
      recentChannels.add(store.get().member.id, slug);
    } catch (error) {
      if (isRefusedWith(error, "channel_not_found")) feeds.set(slug, null);
      else setTimeout(() => this.#reopenFeed(slug), retryDelayMs);
    }
  }

  #reopenFeed(slug: string): void {
    if (slug === this.#slug && this.ports.connection.connected) void this.#openFeed();
  }

  /** Checks a connection that may be dead by catching up over it, and replaces it if it stays silent. */
  async #verifyConnection(): Promise<void> {
    const timer = setTimeout(() => this.ports.connection.renew(), verifyTimeoutMs);
    await this.#openFeed();
    clearTimeout(timer);
  }

  /** @throws Refusal, with the slug of the channel that has this name already; Unreachable */
  async createChannel(input: InputOf<"channel.create">): Promise<Channel> {
    const { channel } = await request("channel.create", input);
    this.#applyChannel(channel);
    return channel;
  }

  /** A channel was created or changed. */
  #applyChannel(channel: Channel): void {
    this.ports.channels.upsertKeepingSettings(channel);
    // The channel on screen did not exist before, and now it does.
    if (channel.slug !== this.#slug || this.ports.store.get().feeds.get(channel.slug) !== null) return;
    this.ports.feeds.set(channel.slug, undefined);
    void this.#openFeed();
  }

  #applyPresence(change: PresenceChange): void {
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
    this.ports.connection.leave(previous);
    void this.#restoreSnapshot();
    void this.#openFeed();
  }

  /** Shows the channel's snapshot, unless something newer is loaded. */
  async #restoreSnapshot(): Promise<void> {
    const slug = this.#slug;
    const page = await this.ports.snapshots.read(slug);
    const held = this.ports.store.get().feeds.get(slug);
    if (page && held !== null) this.ports.feeds.set(slug, withSnapshot(held, page));
  }
}
