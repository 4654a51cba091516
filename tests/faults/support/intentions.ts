import type { Message } from "#lib/contract/message";
import type { Deed } from "#tests/faults/support/deed";
import type { Intention } from "#tests/faults/support/evidence";

/** Notes what everybody meant to say, before it is sent, and what of it was acknowledged. */
export class Intentions {
  /** Messages of which the sending was acknowledged. */
  acknowledged = 0;
  /** Acks that contradict an earlier one. */
  readonly contradictions: string[] = [];
  readonly #byClientId = new Map<string, Intention>();
  readonly #orders = new Map<string, number>();

  of(channel: string): Intention[] {
    return [...this.#byClientId.values()].filter((intention) => intention.channel === channel);
  }

  intend(author: string, deed: Deed): void {
    if (deed.kind === "send") this.#begin(author, deed);
    else if (deed.kind === "edit") this.#find(deed).texts.push(deed.text);
    else this.#find(deed).deletion = "intended";
  }

  acknowledge(deed: Deed, message: Message): void {
    const intention = this.#find(deed);
    const known = intention.acknowledged;
    if (known && (known.id !== message.id || known.seq !== message.seq))
      this.contradictions.push(`${deed.clientId} was ${known.seq}, and is ${message.seq} in the ack of a ${deed.kind}`);
    if (message.clientId !== deed.clientId)
      this.contradictions.push(`${deed.clientId} was acknowledged with ${message.clientId}`);
    if (deed.kind === "delete") intention.deletion = "acknowledged";
    else intention.settled = Math.max(intention.settled, intention.texts.indexOf(deed.text));
    if (known) return;
    intention.acknowledged = { id: message.id, seq: message.seq };
    this.acknowledged += 1;
  }

  #begin(author: string, { clientId, channel, text }: Deed & { kind: "send" }): void {
    const lane = `${author} ${channel}`;
    const order = this.#orders.get(lane) ?? 0;
    this.#orders.set(lane, order + 1);
    const intention = { clientId, author, channel, order, texts: [text], settled: -1, deletion: "none" as const };
    this.#byClientId.set(clientId, intention);
  }

  #find({ clientId }: Deed): Intention {
    const intention = this.#byClientId.get(clientId);
    if (!intention) throw new Error(`Nobody meant to say ${clientId}.`);
    return intention;
  }
}
