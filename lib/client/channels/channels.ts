import type { Channel, ChannelSettings } from "#lib/contract/channel";
import { isRefusal } from "#lib/contract/errors/refusal";
import type { ChannelActivity, ChannelDeletion, SettingsChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import type { ChannelCollection } from "#lib/client/channels/channel-collection";
import {
  activityIn,
  addMention,
  applyActivity,
  applySettings,
  deletionsIn,
  mergeFetched,
  upsertChannel,
  upsertKeepingSettings,
} from "#lib/client/channels/channel-list";
import type { Unread } from "#lib/client/channels/unread";
import type { Connection } from "#lib/client/connection/connection";
import { request } from "#lib/client/connection/http-request";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import { Listeners } from "#lib/client/state/listeners";

/** Random, so that not all pages ask the server in the same moment. */
const recountDelayMs = () => 200 + Math.random() * 600;

type Ports = {
  connection: Pick<Connection, "on" | "request" | "reportFailure">;
  feeds: Pick<ChannelFeeds, "on">;
  collection: ChannelCollection;
  unread: Unread;
};

type ChannelsEvents = {
  /** A live event or a feed brought a message that is newer than the list. */
  newMessage: Pick<ChannelActivity, "slug" | "seq">;
};

/**
 * Keeps the channel list up to date, with the member's settings and read marker for each channel. After a gap in the live
 * events it asks for the whole list again.
 */
export class Channels {
  readonly #listeners = new Listeners<ChannelsEvents>();
  #recountTimer: ReturnType<typeof setTimeout> | undefined;
  /** Left channels that the member has opened again without a connection. */
  readonly #pendingRejoins = new Set<string>();

  constructor(private readonly ports: Ports) {
    const { connection, feeds, collection } = ports;
    feeds.on("opened", (channel) => this.#upsert(channel));
    feeds.on("messages", (messages) => {
      this.#applyActivity(activityIn(messages));
      this.#applyDeletions(deletionsIn(messages));
    });
    connection.on("connected", () => this.#onConnected());
    // The dropped events may have been about other channels, too.
    connection.on("channel:stale", () => this.#refreshAfterGap());
    connection.on("channels:activity", (activity) => this.#applyActivity(activity));
    connection.on("channels:deletions", (deletions) => this.#applyDeletions(deletions));
    connection.on("channel:settings", (change) => this.#applySettings(change));
    connection.on("mentioned", (mention) => collection.update((channels) => addMention(channels, mention)));
  }

  on<Name extends keyof ChannelsEvents>(event: Name, listener: (payload: ChannelsEvents[Name]) => void): void {
    this.#listeners.on(event, listener);
  }

  /** The error of the last failed action on a channel. */
  get failure(): ChannelCollection["failure"] {
    return this.ports.collection.failure;
  }

  find(slug: string): Channel | undefined {
    return this.ports.collection.find(slug);
  }

  /** @throws Refusal; Unreachable */
  async refresh(): Promise<void> {
    await this.#fetch((channels) => this.ports.collection.update((known) => mergeFetched(known, channels)));
  }

  /** Somebody has created or changed a channel; the member's own settings stay. */
  upsertKeepingSettings(channel: Channel): void {
    this.ports.collection.update((channels) => upsertKeepingSettings(channels, channel));
  }

  /** The member leaves the open channel: its error and its manual unread mark go. */
  leaveCurrent(): void {
    this.ports.collection.failure.set(() => null);
    this.ports.unread.clearManual();
  }

  /** Mutes, leaves or joins a channel or changes its notifications: shown at once, reverted if the server refuses. */
  async updateSettings(channel: string, changed: Partial<ChannelSettings>): Promise<boolean> {
    const before = this.find(channel);
    if (!before) return false;
    const { muted, joined, notify } = before;
    this.#applySettings({ channel, muted, joined, notify, ...changed });
    const isDone = await this.ports.collection.attempt(async () =>
      this.#upsert((await this.ports.connection.request("channel.settings", { channel, ...changed })).channel),
    );
    if (!isDone) this.#applySettings({ channel, muted, joined, notify });
    return isDone;
  }

  /** Opening a left channel joins it again. */
  rejoin(slug: string): void {
    if (this.find(slug)?.joined === false) void this.#rejoin(slug);
  }

  /** Renames, describes, archives or unarchives a channel of the member's own. @throws Refusal; UnreachableError */
  async update(input: InputOf<"channel.update">): Promise<void> {
    this.#upsert((await this.ports.connection.request("channel.update", input)).channel);
  }

  setArchived(channel: string, archived: boolean): Promise<boolean> {
    return this.ports.collection.attempt(() => this.update({ channel, archived }));
  }

  #upsert(channel: Channel): void {
    this.ports.collection.update((channels) => upsertChannel(channels, channel));
  }

  /** The member's settings for a channel have changed, in another tab or by posting there. */
  #applySettings(change: SettingsChange): void {
    this.ports.collection.update((channels) => applySettings(channels, change));
  }

  #applyActivity(activity: readonly ChannelActivity[]): void {
    const latest = activity.filter(({ slug, seq }) => seq > (this.find(slug)?.seq ?? Infinity));
    this.ports.collection.update((channels) => applyActivity(channels, activity));
    for (const message of latest) this.#listeners.notify("newMessage", message);
  }

  /**
   * Recounts unread messages after deletions. Only the server knows which of them were counted: it is asked once, after a
   * delay, for all deletions until then.
   */
  #applyDeletions(deletions: readonly ChannelDeletion[]): void {
    const isUnread = ({ slug, seq }: ChannelDeletion) => seq > (this.find(slug)?.readUpTo ?? Infinity);
    if (this.#recountTimer !== undefined || !deletions.some(isUnread)) return;
    this.#recountTimer = setTimeout(() => void this.#recount(), recountDelayMs());
  }

  /** Takes only the counts: new messages come as events, and would not be notified if the list knew them first. */
  async #recount(): Promise<void> {
    this.#recountTimer = undefined;
    // Without a connection, the next refresh of the list corrects the counts.
    await this.#fetch(() => undefined).catch(() => undefined);
  }

  /** Drops the error of a missing connection and joins the channels that wait for one. */
  #onConnected(): void {
    const { failure } = this;
    if (!isRefusal(failure.get()?.error)) failure.set(() => null);
    for (const slug of this.#pendingRejoins) this.rejoin(slug);
    this.#pendingRejoins.clear();
    this.#refreshAfterGap();
  }

  #refreshAfterGap(): void {
    this.refresh().catch(this.ports.connection.reportFailure);
  }

  async #fetch(take: (channels: readonly Channel[]) => void): Promise<void> {
    const before = this.ports.collection.all;
    const { channels } = await request("channel.list", {});
    const marks = this.ports.unread.marksToApply(before, channels);
    take(channels);
    this.ports.unread.applyMarks(marks);
  }

  /** The member has not asked for it explicitly: without a connection it waits, and shows no error. */
  async #rejoin(slug: string): Promise<void> {
    if (await this.updateSettings(slug, { joined: true })) return;
    const { failure } = this;
    if (isRefusal(failure.get()?.error)) return;
    failure.set(() => null);
    this.#pendingRejoins.add(slug);
  }
}
