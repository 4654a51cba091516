import type { Message } from "#lib/contract/message";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection";
import type { Drafts } from "#lib/client/drafts";
import { Outbox } from "#lib/client/outbox";
import type { PendingImage, PendingMessage } from "#lib/client/pending-message";
import { dropPreview, keepPreview } from "#lib/client/previews";
import type { Store } from "#lib/client/store";
import { uploadImage } from "#lib/client/upload-image";
import { randomUuid } from "#lib/client/uuid";

type Ports = {
  store: Store<ChatState>;
  drafts: Drafts;
  ask: Connection["ask"];
  acknowledged(message: Message): void;
};

/** Sends what one has written, and gives it back where it can't be sent. */
export class Sender {
  readonly #outbox: Outbox;

  constructor(private readonly ports: Ports) {
    this.#outbox = new Outbox({
      deliver: (entry, signal) => this.#deliver(entry, signal),
      acknowledged: ports.acknowledged,
      changed: (pending) => ports.store.set((state) => ({ ...state, pending })),
    });
  }

  send(channel: string, text: string, image: PendingImage | null): void {
    const clientId = randomUuid();
    if (image) keepPreview(clientId, image.previewUrl);
    this.#outbox.add({ clientId, channel, text, image, createdAt: new Date().toISOString(), state: "waiting" });
  }

  /** Throws a message away that has not been sent. */
  discard(clientId: string): void {
    this.#outbox.discard(clientId);
    dropPreview(clientId);
  }

  /** Takes a message that has not been sent back into the composer, in front of what is being written there. */
  rewrite(clientId: string): void {
    const entry = this.#outbox.discard(clientId);
    if (!entry) return;
    const { drafts } = this.ports;
    const draft = drafts.get(entry.channel);
    const text = [entry.text, draft.text].filter(Boolean).join("\n");
    drafts.change(entry.channel, { text, image: entry.image ?? draft.image });
  }

  /** Does not wait for the next attempt. */
  wake(): void {
    this.#outbox.wake();
  }

  /** One's own message is in the list: whatever became of its ack, it has arrived. */
  settle(messages: readonly Message[]): void {
    const waiting = new Set(this.#outbox.entries.map((entry) => entry.clientId));
    if (waiting.size === 0) return;
    const me = this.ports.store.get().member.id;
    for (const { clientId, author } of messages) {
      if (author.id === me && waiting.has(clientId)) this.#outbox.settle(clientId);
    }
  }

  async #deliver(entry: PendingMessage, signal: AbortSignal): Promise<Message> {
    const { clientId, channel, text, image } = entry;
    if (image) {
      const progress = (share: number) => this.#outbox.progress(clientId, share);
      return uploadImage({ entry, image, signal, progress });
    }
    const { message } = await this.ports.ask("message.send", { channel, clientId, text });
    return message;
  }
}
