import type { Typing as TypingTold } from "#lib/contract/events";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { withSlug, type BySlug } from "#lib/client/state/by-slug";
import { createStore } from "#lib/client/state/store";

/** Milliseconds after which whoever is not heard of again has stopped writing. */
const typingTimeoutMs = 6_000;
/** Milliseconds between two tellings that one writes: the server passes on no more than one in two seconds. */
const sendIntervalMs = 3_000;

const noMembers: readonly Author[] = [];

/** Who is writing where: the others, as the server tells it, and oneself, as it is told. */
export class Typing {
  readonly #members = createStore<BySlug<readonly Author[]>>(new Map());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The last place known of each channel: what is said after it is new, whatever else changes. */
  readonly #lastSeqs = new Map<string, number>();
  #sentAt = new Map<string, number>();

  /** @param send lost where it can't be told now: it will be old soon */
  constructor(private readonly send: (channel: string) => void) {}

  readonly subscribe = this.#members.subscribe;

  /** In the order in which they began. */
  membersIn = (channel: string): readonly Author[] => this.#members.get().get(channel) ?? noMembers;

  onTyping({ channel, members }: TypingTold): void {
    for (const member of members) this.#restartTimer(channel, member);
    const held = this.membersIn(channel);
    const begun = members.filter(({ id }) => !held.some((writer) => writer.id === id));
    if (begun.length > 0) this.#set(channel, [...held, ...begun]);
  }

  /** Whoever has said something is done with it. */
  onMessages(messages: readonly Message[]): void {
    for (const { channel, seq, author } of messages) {
      if (seq <= (this.#lastSeqs.get(channel) ?? 0)) continue;
      this.#lastSeqs.set(channel, seq);
      this.#remove(channel, author.id);
    }
  }

  /** One has written something oneself. */
  onInput(channel: string, text: string): void {
    const now = Date.now();
    if (text.trim() === "" || now - (this.#sentAt.get(channel) ?? 0) < sendIntervalMs) return;
    this.#sentAt.set(channel, now);
    this.send(channel);
  }

  /** What one wrote is sent: the next word is news again. */
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
