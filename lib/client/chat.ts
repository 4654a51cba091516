import type { Channel } from "#lib/contract/channel";
import type { PresenceChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import { isRefusal } from "#lib/contract/refusal";
import { request } from "#lib/client/api";
import { ChannelFeeds } from "#lib/client/channel-feeds";
import { markRead, raiseActivity, refreshChannels, upsertChannel } from "#lib/client/channel-list";
import { chatStateOf, type ChatOpening, type ChatState } from "#lib/client/chat-state";
import { Connection, type ConnectionState } from "#lib/client/connection";
import { Drafts } from "#lib/client/drafts";
import { leaveFarewell, type Farewell } from "#lib/client/farewell";
import { channelPath, slugOfPath } from "#lib/client/paths";
import { applyPresence } from "#lib/client/presence";
import { ReadingMark } from "#lib/client/reading-mark";
import { Sender } from "#lib/client/sender";
import { createStore, type Store } from "#lib/client/store";
import { Unreachable } from "#lib/client/unreachable";

const retryDelay = 1_000;

/** The chat of one member in one tab: what is shown (`store`), and everything that one can do. */
export class Chat {
  readonly store: Store<ChatState>;
  readonly drafts: Drafts;
  readonly sender: Sender;
  readonly #feeds: ChannelFeeds;
  readonly #mark: ReadingMark;
  #connection: Connection | undefined;
  #lastChannel: string | undefined;
  #leaving = false;

  constructor(opening: ChatOpening) {
    const store = (this.store = createStore(chatStateOf(opening)));
    const ask = this.#ask;
    this.drafts = new Drafts(opening.member.id);
    this.#mark = new ReadingMark((channel, seq) => ask("channel.read", { channel, seq }));
    this.#feeds = new ChannelFeeds({ store, ask, arrived: (messages) => this.sender.settle(messages) });
    this.sender = new Sender({
      store,
      ask,
      drafts: this.drafts,
      acknowledged: (message) => this.#feeds.acknowledge(message),
    });
  }

  /** Connects, and follows the browser's own back and forward. @returns ends it */
  start(): () => void {
    const connection = this.#connect();
    const follow = () => this.#show(slugOfPath(location.pathname) ?? this.store.get().slug);
    const finish = () => this.#mark.flush();
    window.addEventListener("popstate", follow);
    window.addEventListener("pagehide", finish);
    connection.open();
    return () => {
      window.removeEventListener("popstate", follow);
      window.removeEventListener("pagehide", finish);
      connection.close();
      this.#connection = undefined;
    };
  }

  /** Goes to a channel, at once and without asking the server for a page. */
  open(slug: string): void {
    if (slug === this.store.get().slug) return;
    history.pushState(null, "", channelPath(slug));
    this.#show(slug);
  }

  loadOlder(): void {
    this.#feeds.loadOlder(this.store.get().slug).catch(this.#failed);
  }

  /** The reader has seen everything up to this message. */
  seen(channel: string, seq: number): void {
    this.#setChannels((channels) => markRead(channels, channel, seq));
    this.#mark.move(channel, seq);
  }

  /** @throws Refusal, with the slug of the channel that has this name already; Unreachable */
  async createChannel(input: InputOf<"channel.create">): Promise<Channel> {
    const { channel } = await request("channel.create", input);
    this.#changeChannel(channel);
    return channel;
  }

  /** @throws Unreachable when the server could not be told, and the session lives on */
  async logout(): Promise<void> {
    this.#leaving = true;
    try {
      await request("session.logout", {});
    } catch (error) {
      this.#leaving = false;
      if (!isRefusal(error)) throw error;
    }
    location.assign("/");
  }

  #connect(): Connection {
    this.#connection = new Connection({
      state: (state) => this.#onConnectionState(state),
      noSession: () => this.#end("expired"),
      "session:ended": ({ reason }) => this.#end(reason),
      "channel:changes": (changes) => this.#feeds.receive(changes),
      "channels:activity": (activity) => this.#setChannels((channels) => raiseActivity(channels, activity)),
      "channels:changed": (channel) => this.#changeChannel(channel),
      presence: (change) => this.#changePresence(change),
    });
    return this.#connection;
  }

  #onConnectionState(connection: ConnectionState): void {
    this.#set({ connection });
    if (connection !== "connected") return;
    void this.#join(this.store.get().slug);
    this.#refreshChannels().catch(this.#failed);
    this.sender.wake();
  }

  #show(slug: string): void {
    const { slug: previous } = this.store.get();
    if (slug === previous) return;
    this.#feeds.close(previous);
    this.#connection?.leave(previous);
    this.#set({ slug });
    void this.#join(slug);
  }

  async #join(slug: string): Promise<void> {
    try {
      const { channel, here } = await this.#feeds.open(slug);
      this.#changeChannel(channel);
      this.#set({ here: { ...this.store.get().here, [slug]: here } });
      this.#remember(slug);
    } catch (error) {
      if (isRefusal(error) && error.code === "channel_not_found") this.#feeds.set(slug, null);
      if (error instanceof Unreachable) setTimeout(() => this.#joinAgain(slug), retryDelay);
    }
  }

  #joinAgain(slug: string): void {
    if (slug === this.store.get().slug && this.#connection?.connected) void this.#join(slug);
  }

  /** So that one comes back here next time. */
  #remember(lastChannel: string): void {
    if (lastChannel === this.#lastChannel) return;
    this.#lastChannel = lastChannel;
    request("session.update", { lastChannel }).catch(this.#failed);
  }

  async #refreshChannels(): Promise<void> {
    const { channels } = await request("channel.list", {});
    this.#setChannels((held) => refreshChannels(held, channels));
  }

  #changeChannel(channel: Channel): void {
    this.#setChannels((channels) => upsertChannel(channels, channel));
    const { slug, feeds } = this.store.get();
    // It did not exist when one came here, and now it does.
    if (channel.slug === slug && feeds[slug] === null) {
      this.#feeds.set(slug, undefined);
      void this.#join(slug);
    }
  }

  #changePresence(change: PresenceChange): void {
    const { here } = this.store.get();
    this.#set({ here: { ...here, [change.channel]: applyPresence(here[change.channel] ?? [], change) } });
  }

  #ask: Connection["ask"] = async (name, input) => {
    if (!this.#connection) throw new Unreachable();
    try {
      return await this.#connection.ask(name, input);
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  };

  #setChannels(change: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.store.set((state) => ({ ...state, channels: change(state.channels) }));
  }

  #set(change: Partial<ChatState>): void {
    this.store.set((state) => ({ ...state, ...change }));
  }

  /** What failed is tried again elsewhere or told where it was asked for; only the end of the session concerns everything. */
  #failed = (error: unknown): void => {
    if (isRefusal(error) && error.code === "no_session") this.#end("expired");
  };

  #end(reason: Farewell): void {
    if (this.#leaving) return;
    this.#leaving = true;
    leaveFarewell(reason);
    location.reload();
  }
}
