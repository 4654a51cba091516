import type { Channel, ChannelSettings, ReadMark } from "#lib/contract/channel";
import type { ChannelActivity, ChannelDeletion, Mention, SettingsChange } from "#lib/contract/events";
import type { InputOf } from "#lib/contract/operations";
import { isRefusal } from "#lib/contract/errors/refusal";
import { request } from "#lib/client/connection/http-request";
import {
  changeSettings,
  hearOfChannel,
  markRead,
  noteMention,
  placeMarks,
  raiseActivity,
  refreshChannels,
  settleMark,
  trueMarks,
  upsertChannel,
  withKnown,
} from "#lib/client/channels/channel-list";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection/connection";
import { ManualUnread } from "#lib/client/channels/manual-unread";
import { ReadMarker } from "#lib/client/channels/read-marker";
import { createStore, type Store } from "#lib/client/state/store";

/** Milliseconds: not all who have something unread ask in the same moment. */
const soon = () => 200 + Math.random() * 600;

/** The list of channels, how far each of them was read, and how one wants to have it. */
export class Channels {
  /** Why what one has asked for in the list was not done; null where nothing is wrong. */
  readonly trouble: Store<{ error: unknown } | null> = createStore(null);
  readonly #mark: ReadMarker;
  readonly #keptUnread: ManualUnread;
  #recount: ReturnType<typeof setTimeout> | undefined;
  /** Channels that one has left and gone back to while there was no connection. */
  readonly #wanted = new Set<string>();

  constructor(
    private readonly store: Store<ChatState>,
    private readonly ask: Connection["request"],
  ) {
    this.#keptUnread = new ManualUnread(store.get().member.id);
    this.#mark = new ReadMarker((channel, seq) => this.#tellSeen(channel, seq));
  }

  /** The page is there, perhaps loaded anew: what one kept unread, and still has before one's eyes, stays unread. */
  start(): void {
    const kept = this.#keptUnread.recall();
    if (kept === this.store.get().slug) this.#keepUnread(kept);
    else this.#keptUnread.keep(null);
  }

  /** @throws Refusal; Unreachable */
  async refresh(): Promise<void> {
    await this.#fetch((channels) => this.#set((held) => refreshChannels(held, channels)));
  }

  /**
   * Something was deleted, as it is told, or as it is met in a channel. What of it was counted as unread only the server
   * knows: it is asked, soon, and once for all that is deleted meanwhile.
   */
  lost(deletions: readonly ChannelDeletion[]): void {
    const isUnread = ({ slug, seq }: ChannelDeletion) => seq > (this.find(slug)?.readUpTo ?? Infinity);
    if (this.#recount !== undefined || !deletions.some(isUnread)) return;
    this.#recount = setTimeout(() => void this.#countAnew(), soon());
  }

  find(slug: string): Channel | undefined {
    return this.store.get().channels.find((channel) => channel.slug === slug);
  }

  change(channel: Channel): void {
    this.#set((channels) => upsertChannel(channels, channel));
  }

  /** A channel was made or altered, by anybody. */
  hear(channel: Channel): void {
    this.#set((channels) => hearOfChannel(channels, channel));
  }

  /** The member wants to have a channel differently, as another tab or what they said there tells. */
  changeSettings(change: SettingsChange): void {
    this.#set((channels) => changeSettings(channels, change));
  }

  raise(activity: readonly ChannelActivity[]): void {
    this.#set((channels) => raiseActivity(channels, activity));
  }

  /** Marks stand there now, perhaps further back: another tab or device of one's own has moved them. */
  place(marks: readonly ReadMark[]): void {
    this.#set((channels) => placeMarks(channels, marks));
    for (const { channel, seq } of marks) this.#mark.placed(channel, seq);
  }

  mentioned(mention: Mention): void {
    this.#set((channels) => noteMention(channels, mention));
  }

  /** The reader has seen everything up to this message. */
  seen(channel: string, seq: number): void {
    if (this.store.get().manuallyUnread === channel) return;
    this.#set((channels) => markRead(channels, channel, seq));
    this.#mark.move(channel, seq);
  }

  /** Everything that was said in a channel counts as read, wherever one reads. */
  read(slug: string): void {
    this.#keepUnread(null);
    this.seen(slug, this.find(slug)?.seq ?? 0);
  }

  /** A message and all after it are unread again, and stay so as long as one looks at them. */
  async markUnread(channel: string, seq: number): Promise<void> {
    this.#keepUnread(channel);
    this.#mark.drop(channel);
    const isKept = await this.#attempt(async () => {
      const mark = await this.ask("channel.read", { channel, seq: seq - 1, exact: true });
      this.place([mark]);
    });
    if (!isKept) this.#keepUnread(null);
  }

  /** Everything counts as read, everywhere. */
  readAll(): Promise<boolean> {
    return this.#attempt(async () => {
      const { marks } = await this.ask("channel.readAll", {});
      this.#keepUnread(null);
      this.place(marks);
    });
  }

  /** One goes on to another channel, and has read what went wrong here. */
  left(): void {
    this.trouble.set(() => null);
    this.#keepUnread(null);
  }

  /** Mutes a channel, leaves or joins it, or wants to be told other things of it: at once, unless the server refuses. */
  async wish(channel: string, wish: Partial<ChannelSettings>): Promise<boolean> {
    const held = this.find(channel);
    if (!held) return false;
    const { muted, joined, notify } = held;
    this.changeSettings({ channel, muted, joined, notify, ...wish });
    const isDone = await this.#attempt(async () =>
      this.change((await this.ask("channel.settings", { channel, ...wish })).channel),
    );
    if (!isDone) this.changeSettings({ channel, muted, joined, notify });
    return isDone;
  }

  /** Whoever goes by hand to a channel that they have left wants it back. */
  rejoin(slug: string): void {
    if (this.find(slug)?.joined === false) void this.#rejoin(slug);
  }

  /** The connection is back: what failed for want of it is no trouble any more, and what one wants back can be had. */
  connected(): void {
    if (!isRefusal(this.trouble.get()?.error)) this.trouble.set(() => null);
    for (const slug of this.#wanted) this.rejoin(slug);
    this.#wanted.clear();
  }

  /** Renames, describes, archives a channel of one's own, or opens it again. @throws Refusal; Unreachable */
  async update(input: InputOf<"channel.update">): Promise<void> {
    this.change((await this.ask("channel.update", input)).channel);
  }

  setArchived(channel: string, archived: boolean): Promise<boolean> {
    return this.#attempt(() => this.update({ channel, archived }));
  }

  /** The page goes away: what was read is told now. */
  flush(): void {
    this.#mark.flush();
  }

  async #fetch(take: (channels: readonly Channel[]) => void): Promise<void> {
    const asked = this.store.get().channels;
    const { channels } = await request("channel.list", {});
    const marks = trueMarks(asked, this.store.get().channels, channels);
    take(channels);
    this.place(marks.filter(({ channel }) => !this.#mark.owes(channel)));
  }

  /** What was said meanwhile is not taken in: it is told, and who hears it first of the list would not be notified. */
  async #countAnew(): Promise<void> {
    this.#recount = undefined;
    // Without a connection it waits for the next look at the list.
    await this.#fetch(() => undefined).catch(() => undefined);
  }

  /** Nobody has asked for it in so many words: where there is no connection it waits, and is no trouble. */
  async #rejoin(slug: string): Promise<void> {
    if (await this.wish(slug, { joined: true })) return;
    const { error } = this.trouble.get() ?? {};
    if (isRefusal(error)) return;
    this.trouble.set(() => null);
    this.#wanted.add(slug);
  }

  async #tellSeen(channel: string, seq: number): Promise<void> {
    const mark = await this.ask("channel.read", { channel, seq });
    // It was asked before one marked something as unread.
    if (this.store.get().manuallyUnread !== channel) this.#set((channels) => settleMark(channels, mark));
  }

  /** @returns whether it was done; if not, it is said why */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.trouble.set(() => null);
    try {
      await work();
      return true;
    } catch (error) {
      this.trouble.set(() => ({ error }));
      return false;
    }
  }

  #keepUnread(manuallyUnread: string | null): void {
    if (this.store.get().manuallyUnread === manuallyUnread) return;
    this.store.set((state) => ({ ...state, manuallyUnread }));
    this.#keptUnread.keep(manuallyUnread);
  }

  #set(change: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.store.set((state) => {
      const channels = withKnown(state.channels, change(state.channels));
      return channels === state.channels ? state : { ...state, channels };
    });
  }
}
