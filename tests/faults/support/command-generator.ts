import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { Command } from "#tests/faults/support/command";
import type { Random } from "#tests/faults/support/random";

/** The latest messages of a client that it may still change. */
const maxChangeable = 40;

const words = "durch nacht und wind 早安 привет grüße ☕️ so many words \n `code` <b>not bold</b> ok".split(" ");

/** Generates the next command of one client: mostly a new message, at times a change of an earlier one. */
export class CommandGenerator {
  #count = 0;
  /** Acknowledged messages without a command in flight. */
  #changeable: { channel: string; clientId: string; id: string }[] = [];

  constructor(
    private readonly name: string,
    private readonly channels: readonly string[],
    private readonly random: Random,
  ) {}

  next(): Command {
    const { random } = this;
    const isChange = random.happens(0.15) && this.#changeable.length > 0;
    const target = isChange ? random.pick(this.#changeable) : undefined;
    if (!target) return this.#send();
    // A message has one command at a time, so that its expected result is known.
    this.#changeable = this.#changeable.filter((message) => message !== target);
    return random.happens(0.35) ? { kind: "delete", ...target } : { kind: "edit", ...target, text: this.#text() };
  }

  /** A message that was sent may be changed later. */
  done({ channel, clientId, id, deletedAt }: Message): void {
    if (deletedAt) return;
    this.#changeable.push({ channel, clientId, id });
    if (this.#changeable.length > maxChangeable) this.#changeable.shift();
  }

  #send(): Command {
    const channel = this.random.pick(this.channels) ?? "general";
    return { kind: "send", channel, clientId: randomUUID(), text: this.#text() };
  }

  /** Returns a different text each time. */
  #text(): string {
    const filler = Array.from({ length: this.random.between(0, 30) }, () => this.random.pick(words));
    return `${this.name} ${(this.#count += 1)} ${filler.join(" ")}`.trim();
  }
}
