import type { Message } from "#lib/contract/message";
import type { ChannelKey } from "#lib/store/changes/channel-key";

/** The messages that a batch may be about: those from before it, and those that it makes. */
export class BatchMessages {
  readonly #byId = new Map<string, Message>();
  readonly #bySender = new Map<string, Message>();

  constructor(messages: readonly Message[]) {
    for (const message of messages) this.add(message);
  }

  add(message: Message): void {
    this.#byId.set(message.id, message);
    this.#bySender.set(senderKey(message), message);
  }

  /** One that is in another channel is not to be found in this one. */
  find(id: string, { slug }: ChannelKey): Message | undefined {
    const message = this.#byId.get(id);
    return message?.channel === slug ? message : undefined;
  }

  /** What its author has sent under the same clientId before. */
  findSent(message: Pick<Message, "clientId" | "author">): Message | undefined {
    return this.#bySender.get(senderKey(message));
  }
}

function senderKey({ clientId, author }: Pick<Message, "clientId" | "author">): string {
  return `${author.id} ${clientId}`;
}
