import type { Typing as TypingTold } from "#lib/contract/events";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { withSlug, type BySlug } from "#lib/client/state/by-slug";
import { createStore } from "#lib/client/state/store";

/** Milliseconds after which whoever is not heard of again has stopped writing. */
const forgottenAfter = 6_000;
/** Milliseconds between two tellings that one writes: the server passes on no more than one in two seconds. */
const pace = 3_000;

const nobody: readonly Author[] = [];

/** Who is writing where: the others, as the server tells it, and oneself, as it is told. */
export class Typing {
  readonly #writers = createStore<BySlug<readonly Author[]>>(new Map());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The last place known of each channel: what is said after it is new, whatever else changes. */
  readonly #known = new Map<string, number>();
  #toldAt = new Map<string, number>();

  /** @param tell lost where it can't be told now: it will be old soon */
  constructor(private readonly tell: (channel: string) => void) {}

  readonly subscribe = this.#writers.subscribe;

  /** In the order in which they began. */
  in = (channel: string): readonly Author[] => this.#writers.get().get(channel) ?? nobody;

  hear({ channel, members }: TypingTold): void {
    for (const member of members) this.#expect(channel, member);
    const held = this.in(channel);
    const begun = members.filter(({ id }) => !held.some((writer) => writer.id === id));
    if (begun.length > 0) this.#set(channel, [...held, ...begun]);
  }

  /** Whoever has said something is done with it. */
  spoken(messages: readonly Message[]): void {
    for (const { channel, seq, author } of messages) {
      if (seq <= (this.#known.get(channel) ?? 0)) continue;
      this.#known.set(channel, seq);
      this.#forget(channel, author.id);
    }
  }

  /** One has written something oneself. */
  write(channel: string, text: string): void {
    const now = Date.now();
    if (text.trim() === "" || now - (this.#toldAt.get(channel) ?? 0) < pace) return;
    this.#toldAt.set(channel, now);
    this.tell(channel);
  }

  /** What one wrote is sent: the next word is news again. */
  sent(channel: string): void {
    this.#toldAt.delete(channel);
  }

  #expect(channel: string, { id }: Author): void {
    const key = `${channel} ${id}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#forget(channel, id), forgottenAfter),
    );
  }

  #forget(channel: string, memberId: string): void {
    const key = `${channel} ${memberId}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const held = this.in(channel);
    if (held.some(({ id }) => id === memberId))
      this.#set(
        channel,
        held.filter(({ id }) => id !== memberId),
      );
  }

  #set(channel: string, writers: readonly Author[]): void {
    this.#writers.set((held) => withSlug(held, channel, writers));
  }
}
