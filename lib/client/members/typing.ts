import type { Typing as TypingChange } from "#lib/contract/events";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { Connection } from "#lib/client/connection/connection";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import { withSlug, type BySlug } from "#lib/client/state/by-slug";
import { createStore } from "#lib/client/state/store";

/** A member counts as typing this long after the last event. */
const typingTimeoutMs = 6_000;
/** The server forwards at most one event in two seconds. */
const sendIntervalMs = 3_000;

const noMembers: readonly Author[] = [];

/** Tracks which other members are typing in which channel, and tells the server when this one is. */
export class Typing {
  readonly #members = createStore<BySlug<readonly Author[]>>(new Map());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The last known `seq` of each channel: a message after it is new, any other is a change. */
  readonly #lastSeqs = new Map<string, number>();
  #sentAt = new Map<string, number>();

  constructor(
    private readonly connection: Pick<Connection, "on" | "sendTyping">,
    feeds: Pick<ChannelFeeds, "on">,
  ) {
    connection.on("typing", (change) => this.#onTyping(change));
    feeds.on("messages", (messages) => this.#onMessages(messages));
  }

  readonly subscribe = this.#members.subscribe;

  /** In the order in which they began to type. */
  membersIn = (channel: string): readonly Author[] => this.#members.get().get(channel) ?? noMembers;

  #onTyping({ channel, members }: TypingChange): void {
    for (const member of members) this.#restartTimer(channel, member);
    const held = this.membersIn(channel);
    const begun = members.filter(({ id }) => !held.some((writer) => writer.id === id));
    if (begun.length > 0) this.#set(channel, [...held, ...begun]);
  }

  /** A member who has sent a message is no longer typing. */
  #onMessages(messages: readonly Message[]): void {
    for (const { channel, seq, author } of messages) {
      if (seq <= (this.#lastSeqs.get(channel) ?? 0)) continue;
      this.#lastSeqs.set(channel, seq);
      this.#remove(channel, author.id);
    }
  }

  /** This member has typed something. */
  onInput(channel: string, text: string): void {
    const now = Date.now();
    if (text.trim() === "" || now - (this.#sentAt.get(channel) ?? 0) < sendIntervalMs) return;
    this.#sentAt.set(channel, now);
    this.connection.sendTyping(channel);
  }

  /** The message is sent: the next input is announced at once. */
  onSent(channel: string): void {
    this.#sentAt.delete(channel);
  }

  #restartTimer(channel: string, { id }: Author): void {
    const key = `${channel} ${id}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#remove(channel, id), typingTimeoutMs),
    );
  }

  #remove(channel: string, memberId: string): void {
    const key = `${channel} ${memberId}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const held = this.membersIn(channel);
    if (held.some(({ id }) => id === memberId))
      this.#set(
        channel,
        held.filter(({ id }) => id !== memberId),
      );
  }

  #set(channel: string, writers: readonly Author[]): void {
    this.#members.set((held) => withSlug(held, channel, writers));
  }
}
