import type { Message } from "#lib/contract/message";
import type { ChannelKey } from "#lib/store/changes/channel-key";

/** The messages that a batch may refer to: those that existed before it, and those that it creates. */
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

  /** Finds a message only in its own channel. */
  find(id: string, { slug }: ChannelKey): Message | undefined {
    const message = this.#byId.get(id);
    return message?.channel === slug ? message : undefined;
  }

  /** The message that the same author already sent under this clientId. */
  findSent(message: Pick<Message, "clientId" | "author">): Message | undefined {
    return this.#bySender.get(senderKey(message));
  }
}

function senderKey({ clientId, author }: Pick<Message, "clientId" | "author">): string {
  return `${author.id} ${clientId}`;
}
