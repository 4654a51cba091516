import type { Channel, ChannelSettings, ReadMark } from "#lib/contract/channel";
import type { ChannelActivity, ChannelDeletion, Mention, SettingsChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import { isRefusal } from "#lib/contract/errors/refusal";
import { request } from "#lib/client/connection/http-request";
import {
  applySettings,
  upsertKeepingSettings,
  markReadUpTo,
  addMention,
  applyMarks,
  applyActivity,
  mergeFetched,
  confirmMark,
  trustedMarks,
  upsertChannel,
  keepIdentity,
} from "#lib/client/channels/channel-list";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection/connection";
import { ManualUnread } from "#lib/client/channels/manual-unread";
import { ReadMarker } from "#lib/client/channels/read-marker";
import { createStore, type Store } from "#lib/client/state/store";

/** Milliseconds: not all who have something unread ask in the same moment. */
const recountDelayMs = () => 200 + Math.random() * 600;

/** The list of channels, how far each of them was read, and how one wants to have it. */
export class Channels {
  /** Why what one has asked for in the list was not done; null where nothing is wrong. */
  readonly failure: Store<{ error: unknown } | null> = createStore(null);
  readonly #readMarker: ReadMarker;
  readonly #manualUnread: ManualUnread;
  #recountTimer: ReturnType<typeof setTimeout> | undefined;
  /** Channels that one has left and gone back to while there was no connection. */
  readonly #pendingRejoins = new Set<string>();

  constructor(
    private readonly store: Store<ChatState>,
    private readonly ask: Connection["request"],
  ) {
    this.#manualUnread = new ManualUnread(store.get().member.id);
    this.#readMarker = new ReadMarker((channel, seq) => this.#sendRead(channel, seq));
  }

  /** The page is there, perhaps loaded anew: what one kept unread, and still has before one's eyes, stays unread. */
  start(): void {
    const kept = this.#manualUnread.restore();
    if (kept === this.store.get().slug) this.#setManualUnread(kept);
    else this.#manualUnread.save(null);
  }

  /** @throws Refusal; Unreachable */
  async refresh(): Promise<void> {
    await this.#fetch((channels) => this.#set((held) => mergeFetched(held, channels)));
  }

  /**
   * Something was deleted, as it is told, or as it is met in a channel. What of it was counted as unread only the server
   * knows: it is asked, soon, and once for all that is deleted meanwhile.
   */
  applyDeletions(deletions: readonly ChannelDeletion[]): void {
    const isUnread = ({ slug, seq }: ChannelDeletion) => seq > (this.find(slug)?.readUpTo ?? Infinity);
    if (this.#recountTimer !== undefined || !deletions.some(isUnread)) return;
    this.#recountTimer = setTimeout(() => void this.#recount(), recountDelayMs());
  }

  find(slug: string): Channel | undefined {
    return this.store.get().channels.find((channel) => channel.slug === slug);
  }

  upsert(channel: Channel): void {
    this.#set((channels) => upsertChannel(channels, channel));
  }

  /** A channel was made or altered, by anybody. */
  upsertKeepingSettings(channel: Channel): void {
    this.#set((channels) => upsertKeepingSettings(channels, channel));
  }

  /** The member wants to have a channel differently, as another tab or what they said there tells. */
  applySettings(upsert: SettingsChange): void {
    this.#set((channels) => applySettings(channels, upsert));
  }

  applyActivity(activity: readonly ChannelActivity[]): void {
    this.#set((channels) => applyActivity(channels, activity));
  }

  /** Marks stand there now, perhaps further back: another tab or device of one's own has moved them. */
  applyMarks(marks: readonly ReadMark[]): void {
    this.#set((channels) => applyMarks(channels, marks));
    for (const { channel, seq } of marks) this.#readMarker.confirmed(channel, seq);
  }

  addMention(mention: Mention): void {
    this.#set((channels) => addMention(channels, mention));
  }

  /** The reader has seen everything up to this message. */
  markReadUpTo(channel: string, seq: number): void {
    if (this.store.get().manuallyUnread === channel) return;
    this.#set((channels) => markReadUpTo(channels, channel, seq));
    this.#readMarker.move(channel, seq);
  }

  /** Everything that was said in a channel counts as read, wherever one reads. */
  markRead(slug: string): void {
    this.#setManualUnread(null);
    this.markReadUpTo(slug, this.find(slug)?.seq ?? 0);
  }

  /** A message and all after it are unread again, and stay so as long as one looks at them. */
  async markUnread(channel: string, seq: number): Promise<void> {
    this.#setManualUnread(channel);
    this.#readMarker.discard(channel);
    const isKept = await this.#attempt(async () => {
      const mark = await this.ask("channel.read", { channel, seq: seq - 1, exact: true });
      this.applyMarks([mark]);
    });
    if (!isKept) this.#setManualUnread(null);
  }

  /** Everything counts as read, everywhere. */
  markAllRead(): Promise<boolean> {
    return this.#attempt(async () => {
      const { marks } = await this.ask("channel.readAll", {});
      this.#setManualUnread(null);
      this.applyMarks(marks);
    });
  }

  /** One goes on to another channel, and has read what went wrong here. */
  leaveCurrent(): void {
    this.failure.set(() => null);
    this.#setManualUnread(null);
  }

  /** Mutes a channel, leaves or joins it, or wants to be told other things of it: at once, unless the server refuses. */
  async updateSettings(channel: string, updateSettings: Partial<ChannelSettings>): Promise<boolean> {
    const held = this.find(channel);
    if (!held) return false;
    const { muted, joined, notify } = held;
    this.applySettings({ channel, muted, joined, notify, ...updateSettings });
    const isDone = await this.#attempt(async () =>
      this.upsert((await this.ask("channel.settings", { channel, ...updateSettings })).channel),
    );
    if (!isDone) this.applySettings({ channel, muted, joined, notify });
    return isDone;
  }

  /** Whoever goes by hand to a channel that they have left wants it back. */
  rejoin(slug: string): void {
    if (this.find(slug)?.joined === false) void this.#rejoin(slug);
  }

  /** The connection is back: what failed for want of it is no trouble any more, and what one wants back can be had. */
  onConnected(): void {
    if (!isRefusal(this.failure.get()?.error)) this.failure.set(() => null);
    for (const slug of this.#pendingRejoins) this.rejoin(slug);
    this.#pendingRejoins.clear();
  }

  /** Renames, describes, archives a channel of one's own, or opens it again. @throws Refusal; Unreachable */
  async update(input: InputOf<"channel.update">): Promise<void> {
    this.upsert((await this.ask("channel.update", input)).channel);
  }

  setArchived(channel: string, archived: boolean): Promise<boolean> {
    return this.#attempt(() => this.update({ channel, archived }));
  }

  /** The page goes away: what was read is told now. */
  flush(): void {
    this.#readMarker.flush();
  }

  async #fetch(take: (channels: readonly Channel[]) => void): Promise<void> {
    const asked = this.store.get().channels;
    const { channels } = await request("channel.list", {});
    const marks = trustedMarks(asked, this.store.get().channels, channels);
    take(channels);
    this.applyMarks(marks.filter(({ channel }) => !this.#readMarker.isPending(channel)));
  }

  /** What was said meanwhile is not taken in: it is told, and who hears it first of the list would not be notified. */
  async #recount(): Promise<void> {
    this.#recountTimer = undefined;
    // Without a connection it waits for the next look at the list.
    await this.#fetch(() => undefined).catch(() => undefined);
  }

  /** Nobody has asked for it in so many words: where there is no connection it waits, and is no trouble. */
  async #rejoin(slug: string): Promise<void> {
    if (await this.updateSettings(slug, { joined: true })) return;
    const { error } = this.failure.get() ?? {};
    if (isRefusal(error)) return;
    this.failure.set(() => null);
    this.#pendingRejoins.add(slug);
  }

  async #sendRead(channel: string, seq: number): Promise<void> {
    const mark = await this.ask("channel.read", { channel, seq });
    // It was asked before one marked something as unread.
    if (this.store.get().manuallyUnread !== channel) this.#set((channels) => confirmMark(channels, mark));
  }

  /** @returns whether it was done; if not, it is said why */
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
    if (this.store.get().manuallyUnread === manuallyUnread) return;
    this.store.set((state) => ({ ...state, manuallyUnread }));
    this.#manualUnread.save(manuallyUnread);
  }

  #set(upsert: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.store.set((state) => {
      const channels = keepIdentity(state.channels, upsert(state.channels));
      return channels === state.channels ? state : { ...state, channels };
    });
  }
}
