import type { Message } from "#lib/contract/message";

/** Records which message any client saw under each seq: it has to stay there. */
export class Observations {
  /** Different messages that were seen under the same seq. */
  readonly contradictions: string[] = [];
  readonly #channels = new Map<string, Map<number, string>>();

  of(channel: string): Map<number, string> {
    const known = this.#channels.get(channel) ?? new Map<number, string>();
    this.#channels.set(channel, known);
    return known;
  }

  record(messages: readonly Message[]): void {
    for (const { channel, seq, id } of messages) {
      const idsBySeq = this.of(channel);
      const before = idsBySeq.get(seq);
      if (before === undefined) idsBySeq.set(seq, id);
      else if (before !== id) this.contradictions.push(`${channel} ${seq} was ${before} and became ${id}`);
    }
  }
}
