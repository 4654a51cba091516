import type { Channel, ChannelSettings, ReadMark } from "#lib/contract/channel";
import type { ChannelActivity, ChannelDeletion, SettingsChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import { isRefusal } from "#lib/contract/errors/refusal";
import { request } from "#lib/client/connection/http-request";
import {
  applySettings,
  upsertKeepingSettings,
  markReadUpTo,
  activityIn,
  addMention,
  applyMarks,
  applyActivity,
  deletionsIn,
  mergeFetched,
  confirmMark,
  trustedMarks,
  upsertChannel,
  keepIdentity,
} from "#lib/client/channels/channel-list";
import type { Member } from "#lib/contract/member";
import type { Connection } from "#lib/client/connection/connection";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import { ManualUnread } from "#lib/client/channels/manual-unread";
import { ReadMarker } from "#lib/client/channels/read-marker";
import { Listeners } from "#lib/client/state/listeners";
import { createStore, type Store } from "#lib/client/state/store";

/** Random, so that not all pages ask the server in the same moment. */
const recountDelayMs = () => 200 + Math.random() * 600;

type ChannelsState = {
  member: Member;
  channels: readonly Channel[];
  slug: string;
  manuallyUnread: string | null;
};

type Ports = {
  store: Store<ChannelsState>;
  connection: Pick<Connection, "on" | "request" | "reportFailure">;
  feeds: Pick<ChannelFeeds, "on">;
};

type ChannelsEvents = {
  /** A message is the first that is known of its place in a channel, wherever it came from. */
  newMessage: Pick<ChannelActivity, "slug" | "seq">;
};

/** The channel list, with read markers and the member's settings for each channel. */
export class Channels {
  /** The error of the last failed action on the list; null where there is none. */
  readonly failure: Store<{ error: unknown } | null> = createStore(null);
  readonly #store: Store<ChannelsState>;
  readonly #connection: Ports["connection"];
  readonly #listeners = new Listeners<ChannelsEvents>();
  readonly #readMarker: ReadMarker;
  readonly #manualUnread: ManualUnread;
  #recountTimer: ReturnType<typeof setTimeout> | undefined;
  /** Left channels that the member has opened again without a connection. */
  readonly #pendingRejoins = new Set<string>();

  constructor({ store, connection, feeds }: Ports) {
    this.#store = store;
    this.#connection = connection;
    this.#manualUnread = new ManualUnread(store.get().member.id);
    this.#readMarker = new ReadMarker((channel, seq) => this.#sendRead(channel, seq));
    feeds.on("opened", (channel) => this.upsert(channel));
    feeds.on("messages", (messages) => {
      this.applyActivity(activityIn(messages));
      this.applyDeletions(deletionsIn(messages));
    });
    this.#subscribe();
  }

  readonly on: Listeners<ChannelsEvents>["on"] = (event, listener) => this.#listeners.on(event, listener);

  /** After a reload, a channel that was marked unread and is still open stays unread. */
  start(): void {
    const kept = this.#manualUnread.restore();
    if (kept === this.#store.get().slug) this.#setManualUnread(kept);
    else this.#manualUnread.save(null);
  }

  /** @throws Refusal; Unreachable */
  async refresh(): Promise<void> {
    await this.#fetch((channels) => this.#set((held) => mergeFetched(held, channels)));
  }

  /**
   * Recounts unread messages after deletions. Only the server knows which of them were counted: it is asked once, after a
   * delay, for all deletions until then.
   */
  applyDeletions(deletions: readonly ChannelDeletion[]): void {
    const isUnread = ({ slug, seq }: ChannelDeletion) => seq > (this.find(slug)?.readUpTo ?? Infinity);
    if (this.#recountTimer !== undefined || !deletions.some(isUnread)) return;
    this.#recountTimer = setTimeout(() => void this.#recount(), recountDelayMs());
  }

  find(slug: string): Channel | undefined {
    return this.#store.get().channels.find((channel) => channel.slug === slug);
  }

  upsert(channel: Channel): void {
    this.#set((channels) => upsertChannel(channels, channel));
  }

  /** Somebody has created or changed a channel; the member's own settings stay. */
  upsertKeepingSettings(channel: Channel): void {
    this.#set((channels) => upsertKeepingSettings(channels, channel));
  }

  /** The member's settings for a channel have changed, in another tab or by posting there. */
  applySettings(upsert: SettingsChange): void {
    this.#set((channels) => applySettings(channels, upsert));
  }

  applyActivity(activity: readonly ChannelActivity[]): void {
    const latest = activity.filter(({ slug, seq }) => seq > (this.find(slug)?.seq ?? Infinity));
    this.#set((channels) => applyActivity(channels, activity));
    for (const message of latest) this.#listeners.notify("newMessage", message);
  }

  /** Another tab or device of the member has moved read markers, perhaps back. */
  applyMarks(marks: readonly ReadMark[]): void {
    this.#set((channels) => applyMarks(channels, marks));
    for (const { channel, seq } of marks) this.#readMarker.confirmed(channel, seq);
  }

  /** The member has read everything up to this message. */
  markReadUpTo(channel: string, seq: number): void {
    if (this.#store.get().manuallyUnread === channel) return;
    this.#set((channels) => markReadUpTo(channels, channel, seq));
    this.#readMarker.move(channel, seq);
  }

  /** Marks the whole channel as read, wherever the list is scrolled. */
  markRead(slug: string): void {
    this.#setManualUnread(null);
    this.markReadUpTo(slug, this.find(slug)?.seq ?? 0);
  }

  /** Marks a message and all after it as unread; they stay so until the member leaves the channel. */
  async markUnread(channel: string, seq: number): Promise<void> {
    this.#setManualUnread(channel);
    this.#readMarker.discard(channel);
    const isKept = await this.#attempt(async () => {
      const mark = await this.#connection.request("channel.read", { channel, seq: seq - 1, exact: true });
      this.applyMarks([mark]);
    });
    if (!isKept) this.#setManualUnread(null);
  }

  /** Marks all channels as read. */
  markAllRead(): Promise<boolean> {
    return this.#attempt(async () => {
      const { marks } = await this.#connection.request("channel.readAll", {});
      this.#setManualUnread(null);
      this.applyMarks(marks);
    });
  }

  /** The member leaves the open channel: its error and its manual unread mark go. */
  leaveCurrent(): void {
    this.failure.set(() => null);
    this.#setManualUnread(null);
  }

  /** Mutes, leaves or joins a channel or changes its notifications: shown at once, reverted if the server refuses. */
  async updateSettings(channel: string, updateSettings: Partial<ChannelSettings>): Promise<boolean> {
    const held = this.find(channel);
    if (!held) return false;
    const { muted, joined, notify } = held;
    this.applySettings({ channel, muted, joined, notify, ...updateSettings });
    const isDone = await this.#attempt(async () =>
      this.upsert((await this.#connection.request("channel.settings", { channel, ...updateSettings })).channel),
    );
    if (!isDone) this.applySettings({ channel, muted, joined, notify });
    return isDone;
  }

  /** Opening a left channel joins it again. */
  rejoin(slug: string): void {
    if (this.find(slug)?.joined === false) void this.#rejoin(slug);
  }

  /** Renames, describes, archives or unarchives a channel of the member's own. @throws Refusal; UnreachableError */
  async update(input: InputOf<"channel.update">): Promise<void> {
    this.upsert((await this.#connection.request("channel.update", input)).channel);
  }

  setArchived(channel: string, archived: boolean): Promise<boolean> {
    return this.#attempt(() => this.update({ channel, archived }));
  }

  /** Sends pending read positions at once: the page is about to close. */
  flush(): void {
    this.#readMarker.flush();
  }

  #subscribe(): void {
    const connection = this.#connection;
    connection.on("connected", () => this.#onConnected());
    // The events that were dropped for this page were about any of the channels.
    connection.on("channel:stale", () => this.#refreshAfterGap());
    connection.on("channels:activity", (activity) => this.applyActivity(activity));
    connection.on("channels:deletions", (deletions) => this.applyDeletions(deletions));
    connection.on("channel:read", (mark) => this.applyMarks([mark]));
    connection.on("channels:read", (marks) => this.applyMarks(marks));
    connection.on("channel:settings", (change) => this.applySettings(change));
    connection.on("mentioned", (mention) => this.#set((channels) => addMention(channels, mention)));
  }

  /** Drops the error of a missing connection and joins the channels that wait for one. */
  #onConnected(): void {
    if (!isRefusal(this.failure.get()?.error)) this.failure.set(() => null);
    for (const slug of this.#pendingRejoins) this.rejoin(slug);
    this.#pendingRejoins.clear();
    this.#refreshAfterGap();
  }

  #refreshAfterGap(): void {
    this.refresh().catch(this.#connection.reportFailure);
  }

  async #fetch(take: (channels: readonly Channel[]) => void): Promise<void> {
    const asked = this.#store.get().channels;
    const { channels } = await request("channel.list", {});
    const marks = trustedMarks(asked, this.#store.get().channels, channels);
    take(channels);
    this.applyMarks(marks.filter(({ channel }) => !this.#readMarker.isPending(channel)));
  }

  /** Takes only the counts: new messages come as events, and would not be notified if the list knew them first. */
  async #recount(): Promise<void> {
    this.#recountTimer = undefined;
    // Without a connection, the next refresh of the list corrects the counts.
    await this.#fetch(() => undefined).catch(() => undefined);
  }

  /** The member has not asked for it explicitly: without a connection it waits, and shows no error. */
  async #rejoin(slug: string): Promise<void> {
    if (await this.updateSettings(slug, { joined: true })) return;
    const { error } = this.failure.get() ?? {};
    if (isRefusal(error)) return;
    this.failure.set(() => null);
    this.#pendingRejoins.add(slug);
  }

  async #sendRead(channel: string, seq: number): Promise<void> {
    const mark = await this.#connection.request("channel.read", { channel, seq });
    // The answer may be older than a mark as unread.
    if (this.#store.get().manuallyUnread !== channel) this.#set((channels) => confirmMark(channels, mark));
  }

  /** @returns whether it succeeded; `failure` has the reason if not */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.failure.set(() => null);
    try {
      await work();
      return true;
    } catch (error) {
      this.failure.set(() => ({ error }));
      return false;
    }
  }

  #setManualUnread(manuallyUnread: string | null): void {
    if (this.#store.get().manuallyUnread === manuallyUnread) return;
    this.#store.set((state) => ({ ...state, manuallyUnread }));
    this.#manualUnread.save(manuallyUnread);
  }

  #set(upsert: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.#store.set((state) => {
      const channels = keepIdentity(state.channels, upsert(state.channels));
      return channels === state.channels ? state : { ...state, channels };
    });
  }
}
