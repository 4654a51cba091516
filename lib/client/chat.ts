import type { Channel } from "#lib/contract/channel";
import type { PresenceChange } from "#lib/contract/events";
import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import type { InputOf } from "#lib/contract/operations";
import { isRefusal } from "#lib/contract/refusal";
import { Albums } from "#lib/client/albums";
import { request } from "#lib/client/api";
import { BrowserDatabase } from "#lib/client/browser-database";
import { ChannelFeeds } from "#lib/client/channel-feeds";
import { withSlug } from "#lib/client/by-slug";
import { activityIn, markRead, raiseActivity, refreshChannels, upsertChannel } from "#lib/client/channel-list";
import { chatStateOf, type ChatOpening, type ChatState } from "#lib/client/chat-state";
import { Connection, type ConnectionState } from "#lib/client/connection";
import { deleteImage, deleteMessage } from "#lib/client/delete";
import { Drafts } from "#lib/client/drafts";
import { Edits } from "#lib/client/edits";
import { leaveFarewell, type Farewell } from "#lib/client/farewell";
import { KeptFiles } from "#lib/client/kept-files";
import { forgetTexts } from "#lib/client/kept-texts";
import { channelPath, slugOfPath } from "#lib/client/paths";
import { watchPage } from "#lib/client/page-events";
import type { Picture } from "#lib/client/picture";
import { applyPresence } from "#lib/client/presence";
import { ReadingMark } from "#lib/client/reading-mark";
import { Removals } from "#lib/client/removals";
import { Sender } from "#lib/client/sender";
import { createStore, type Store } from "#lib/client/store";
import { Unreachable } from "#lib/client/unreachable";

const retryDelay = 1_000;
/** How long a connection in doubt may be silent. */
const silence = 2_000;

/** The chat of one member in one tab: what is shown (`store`), and everything that one can do. */
export class Chat {
  readonly store: Store<ChatState>;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly removals: Removals<Message>;
  readonly imageRemovals: Removals<Image>;
  readonly albums = new Albums();
  /** The picture that is shown large. */
  readonly lookingAt: Store<Picture | null> = createStore(null);
  readonly sender: Sender;
  readonly #database = new BrowserDatabase();
  readonly #feeds: ChannelFeeds;
  readonly #mark: ReadingMark;
  #connection: Connection | undefined;
  #lastChannel: string | undefined;
  #remembered: Promise<unknown> = Promise.resolve();
  #leaving = false;

  constructor(opening: ChatOpening) {
    const store = (this.store = createStore(chatStateOf(opening)));
    const ask = this.#ask;
    this.drafts = new Drafts(opening.member.id, new KeptFiles(opening.member.id, this.#database));
    this.edits = new Edits(opening.member.id);
    const acknowledged = (message: Message) => this.#feeds.acknowledge(message);
    this.removals = new Removals({ remove: deleteMessage, removed: acknowledged });
    this.imageRemovals = new Removals({ remove: deleteImage, removed: acknowledged });
    this.#mark = new ReadingMark((channel, seq) => ask("channel.read", { channel, seq }));
    const arrived = (messages: readonly Message[]) => this.#arrived(messages);
    this.#feeds = new ChannelFeeds({ store, ask, arrived, albums: this.albums });
    const retract = (message: Message) => this.removals.remove(message);
    this.sender = new Sender({ store, ask, drafts: this.drafts, database: this.#database, acknowledged, retract });
  }

  /** Connects, takes up what was left unsent, and follows the browser's own back and forward. @returns ends it */
  start(): () => void {
    const connection = this.#connect();
    forgetTexts(this.store.get().member.id);
    // Where the browser keeps nothing, nothing was left behind either.
    this.#database.forgetOthers(this.store.get().member.id).catch(() => undefined);
    this.edits.start();
    const moved = () => this.#show(slugOfPath(location.pathname) ?? this.store.get().slug);
    // The sender first: drafts throw files away that nobody lists, and it may have some of its own to fetch.
    const ends = [this.sender.start(), this.drafts.start(), watchPage({ moved, hidden: () => this.#finish() })];
    connection.open();
    return () => {
      for (const end of ends) end();
      connection.close();
      this.#database.close();
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

  /** Replaces the text of a message of one's own. @throws Refusal; Unreachable */
  async edit({ channel, id }: Message, text: string): Promise<void> {
    const { message } = await this.#ask("message.edit", { channel, id, text });
    this.#feeds.acknowledge(message);
  }

  /** Tells those who can't see it what is on an image of one's own. @throws Refusal; Unreachable */
  async describe({ id }: Image, alt: string): Promise<void> {
    const { message } = await this.#ask("image.describe", { id, alt });
    this.#feeds.acknowledge(message);
  }

  /** @throws Refusal, with the slug of the channel that has this name already; Unreachable */
  async createChannel(input: InputOf<"channel.create">): Promise<Channel> {
    const { channel } = await request("channel.create", input);
    this.#changeChannel(channel);
    return channel;
  }

  /**
   * Leaves for good, and takes what is unsent and half written out of this browser.
   * @throws Refusal; Unreachable: the session lives on then, and nothing is taken away
   */
  async logout(): Promise<void> {
    this.#leaving = true;
    try {
      await request("session.logout", {});
    } catch (error) {
      // Without a session one is out already, wherever that was done.
      if (!isRefusal(error) || error.code !== "no_session") {
        this.#leaving = false;
        throw error;
      }
    }
    await this.#forget();
    location.assign("/");
  }

  #connect(): Connection {
    this.#connection = new Connection({
      state: (state) => this.#onConnectionState(state),
      noSession: () => this.#end("expired"),
      "session:ended": ({ reason }) => this.#end(reason),
      "channel:changes": (changes) => this.#feeds.receive(changes),
      "channel:stale": ({ channel }) => this.#catchUp(channel),
      doubt: () => void this.#makeSure(),
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
    for (const removals of [this.removals, this.imageRemovals]) removals.hurry("waiting");
  }

  /** The page goes away, perhaps for ever: what waits for later is done now. */
  #finish(): void {
    this.#mark.flush();
    for (const removals of [this.removals, this.imageRemovals]) removals.hurry("all");
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
      this.#set({ here: withSlug(this.store.get().here, slug, here) });
      // Whoever has gone on meanwhile does not want to come back here.
      if (slug === this.store.get().slug) this.#remember(slug);
    } catch (error) {
      if (isRefusal(error) && error.code === "channel_not_found") this.#feeds.set(slug, null);
      else setTimeout(() => this.#joinAgain(slug), retryDelay);
    }
  }

  /** What was dropped on the way here told of other channels, too. */
  #catchUp(slug: string): void {
    this.#joinAgain(slug);
    this.#refreshChannels().catch(this.#failed);
  }

  #joinAgain(slug: string): void {
    if (slug === this.store.get().slug && this.#connection?.connected) void this.#join(slug);
  }

  /** Catching up proves the connection, too: one that stays silent is replaced. */
  async #makeSure(): Promise<void> {
    const connection = this.#connection;
    const timer = setTimeout(() => connection?.renew(), silence);
    await this.#join(this.store.get().slug);
    clearTimeout(timer);
  }

  /** So that one comes back here next time. One after the other: the answer that comes last is what the cookie says. */
  #remember(lastChannel: string): void {
    if (lastChannel === this.#lastChannel) return;
    this.#lastChannel = lastChannel;
    this.#remembered = this.#remembered.then(() => request("session.update", { lastChannel })).catch(this.#failed);
  }

  async #refreshChannels(): Promise<void> {
    const { channels } = await request("channel.list", {});
    this.#setChannels((held) => refreshChannels(held, channels));
  }

  #changeChannel(channel: Channel): void {
    this.#setChannels((channels) => upsertChannel(channels, channel));
    const { slug, feeds } = this.store.get();
    // It did not exist when one came here, and now it does.
    if (channel.slug === slug && feeds.get(slug) === null) {
      this.#feeds.set(slug, undefined);
      void this.#join(slug);
    }
  }

  #changePresence(change: PresenceChange): void {
    const { here } = this.store.get();
    this.#set({ here: withSlug(here, change.channel, applyPresence(here.get(change.channel) ?? [], change)) });
  }

  #arrived(messages: readonly Message[]): void {
    this.sender.settle(messages);
    this.#setChannels((channels) => raiseActivity(channels, activityIn(messages)));
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

  async #forget(): Promise<void> {
    forgetTexts();
    this.sender.stop();
    await this.#database.forgetAll().catch(() => undefined);
  }

  #end(reason: Farewell): void {
    if (this.#leaving) return;
    this.#leaving = true;
    leaveFarewell(reason);
    void this.#forget().finally(() => location.reload());
  }
}
