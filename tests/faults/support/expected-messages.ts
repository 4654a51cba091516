import type { Message } from "#lib/contract/message";
import type { Command } from "#tests/faults/support/command";
import type { ExpectedMessage } from "#tests/faults/support/evidence";

/** Records every command before it is sent, and its acknowledgement. */
export class ExpectedMessages {
  /** The number of messages whose sending was acknowledged. */
  acknowledged = 0;
  /** Acknowledgements that contradict an earlier one. */
  readonly contradictions: string[] = [];
  readonly #byClientId = new Map<string, ExpectedMessage>();
  readonly #orders = new Map<string, number>();

  of(channel: string): ExpectedMessage[] {
    return [...this.#byClientId.values()].filter((expected) => expected.channel === channel);
  }

  record(author: string, command: Command): void {
    if (command.kind === "send") this.#begin(author, command);
    else if (command.kind === "edit") this.#find(command).texts.push(command.text);
    else this.#find(command).deletion = "intended";
  }

  acknowledge(command: Command, message: Message): void {
    const expected = this.#find(command);
    const known = expected.acknowledged;
    if (known && (known.id !== message.id || known.seq !== message.seq))
      this.contradictions.push(
        `${command.clientId} was ${known.seq}, and is ${message.seq} in the ack of a ${command.kind}`,
      );
    if (message.clientId !== command.clientId)
      this.contradictions.push(`${command.clientId} was acknowledged with ${message.clientId}`);
    if (command.kind === "delete") expected.deletion = "acknowledged";
    else
      expected.acknowledgedTextIndex = Math.max(expected.acknowledgedTextIndex, expected.texts.indexOf(command.text));
    if (known) return;
    expected.acknowledged = { id: message.id, seq: message.seq };
    this.acknowledged += 1;
  }

  #begin(author: string, { clientId, channel, text }: Command & { kind: "send" }): void {
    const queueKey = `${author} ${channel}`;
    const order = this.#orders.get(queueKey) ?? 0;
    this.#orders.set(queueKey, order + 1);
    const expected = {
      clientId,
      author,
      channel,
      order,
      texts: [text],
      acknowledgedTextIndex: -1,
      deletion: "none" as const,
    };
    this.#byClientId.set(clientId, expected);
  }

  #find({ clientId }: Command): ExpectedMessage {
    const expected = this.#byClientId.get(clientId);
    if (!expected) throw new Error(`No client sent ${clientId}.`);
    return expected;
  }
}
