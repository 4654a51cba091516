import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { Command } from "#tests/faults/support/command";
import type { Random } from "#tests/faults/support/random";

/** Latest own messages that a client may still change. */
const maxChangeable = 40;

const words = "durch nacht und wind 早安 привет grüße ☕️ so many words \n `code` <b>not bold</b> ok".split(" ");

/** Decides what one client says next: mostly something new, at times a change of what it said before. */
export class CommandGenerator {
  #count = 0;
  /** One's own, acknowledged, with nothing under way. */
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
    // Until it is done nothing else is wanted of this message, so that it is clear what has to come of it.
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

  /** Never twice the same. */
  #text(): string {
    const filler = Array.from({ length: this.random.between(0, 30) }, () => this.random.pick(words));
    return `${this.name} ${(this.#count += 1)} ${filler.join(" ")}`.trim();
  }
}
