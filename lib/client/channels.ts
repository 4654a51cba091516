import type { Channel, ReadMark } from "#lib/contract/channel";
import type { ChannelActivity, Mentioning, SettingsChange } from "#lib/contract/events";
import { request } from "#lib/client/api";
import {
  changeSettings,
  hearOfChannel,
  markRead,
  noteMention,
  placeMarks,
  raiseActivity,
  refreshChannels,
  upsertChannel,
} from "#lib/client/channel-list";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection";
import { ReadingMark } from "#lib/client/reading-mark";
import type { Store } from "#lib/client/store";

/** The list of channels, and how far each of them was read. */
export class Channels {
  readonly #mark: ReadingMark;
  /** The channel in which one has marked something as unread: it stays so until one goes elsewhere. */
  #unreadIn: string | null = null;

  constructor(
    private readonly store: Store<ChatState>,
    private readonly ask: Connection["ask"],
  ) {
    this.#mark = new ReadingMark((channel, seq) => ask("channel.read", { channel, seq }));
  }

  /** @throws Refusal; Unreachable */
  async refresh(): Promise<void> {
    const { channels } = await request("channel.list", {});
    this.#set((held) => refreshChannels(held, channels));
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

  /** Another tab or device of one's own has moved marks. */
  place(marks: readonly ReadMark[]): void {
    this.#set((channels) => placeMarks(channels, marks));
  }

  mentioned(mention: Mentioning): void {
    this.#set((channels) => noteMention(channels, mention));
  }

  /** The reader has seen everything up to this message. */
  seen(channel: string, seq: number): void {
    if (channel === this.#unreadIn) return;
    this.#unreadIn = null;
    this.#set((channels) => markRead(channels, channel, seq));
    this.#mark.move(channel, seq);
  }

  /** Nothing from this message on counts as read any more. @throws Refusal; Unreachable */
  async markUnread(channel: string, seq: number): Promise<void> {
    this.#unreadIn = channel;
    this.#mark.reset(channel);
    this.place([await this.ask("channel.read", { channel, seq: seq - 1, exact: true })]);
  }

  /** The page goes away: what was read is told now. */
  flush(): void {
    this.#mark.flush();
  }

  #set(change: (channels: readonly Channel[]) => readonly Channel[]): void {
    this.store.set((state) => ({ ...state, channels: change(state.channels) }));
  }
}
