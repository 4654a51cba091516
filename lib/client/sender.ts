import type { Message } from "#lib/contract/message";
import type { ChatState } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection";
import type { Drafts } from "#lib/client/drafts";
import { IndexedShelf } from "#lib/client/indexed-shelf";
import { Outbox } from "#lib/client/outbox";
import type { PendingImage, PendingMessage } from "#lib/client/pending-message";
import { dropPreview, keepPreview } from "#lib/client/previews";
import type { Store } from "#lib/client/store";
import { Tabs } from "#lib/client/tabs";
import { turnAmongTabs } from "#lib/client/turn";
import { uploadImage } from "#lib/client/upload-image";
import { orderedUuid } from "#lib/client/uuid";

type Ports = {
  store: Store<ChatState>;
  drafts: Drafts;
  ask: Connection["ask"];
  acknowledged(message: Message): void;
};

/** Sends what one has written, and gives it back where it can't be sent. */
export class Sender {
  readonly #outbox: Outbox;
  readonly #shelf: IndexedShelf;
  readonly #tabs: Tabs;

  constructor(private readonly ports: Ports) {
    const me = ports.store.get().member.id;
    const shelf = (this.#shelf = new IndexedShelf(me));
    this.#tabs = new Tabs(me, (arrived) => this.#hear(arrived));
    this.#outbox = new Outbox({
      shelf,
      turn: turnAmongTabs(me, () => navigator.locks),
      tell: (arrived) => this.#tabs.tell(arrived),
      deliver: (entry, signal) => this.#deliver(entry, signal),
      acknowledged: ports.acknowledged,
      changed: (pending) => ports.store.set((state) => ({ ...state, pending })),
    });
  }

  /** Goes on with what was not sent when the page went away. @returns ends it */
  start(): () => void {
    const end = this.#tabs.start();
    // Where the browser keeps nothing, nothing was left behind either.
    this.#shelf.removeOthers().catch(() => undefined);
    void this.#outbox.look();
    return () => {
      end();
      this.#shelf.close();
    };
  }

  /** Whether something would be lost if the page went away now. */
  get atRisk(): boolean {
    return this.#outbox.unkept > 0;
  }

  send(channel: string, text: string, image: PendingImage | null): void {
    const clientId = orderedUuid();
    if (image) keepPreview(clientId, image.previewUrl);
    this.ports.store.set((state) => ({ ...state, lastSent: clientId }));
    this.#outbox.add({ clientId, channel, text, image, createdAt: new Date().toISOString(), state: "waiting" });
  }

  /** Throws a message away that has not been sent. */
  discard(clientId: string): void {
    this.#outbox.discard(clientId);
    dropPreview(clientId);
  }

  /** Takes a message that has not been sent back into the composer, in front of what is being written there. */
  rewrite(clientId: string): void {
    const { drafts } = this.ports;
    const entry = this.#outbox.entries.find((each) => each.clientId === clientId);
    if (!entry) return;
    const draft = drafts.get(entry.channel);
    const text = [entry.text, draft.text].filter(Boolean).join("\n");
    drafts.change(entry.channel, { text, image: entry.image ?? draft.image });
    this.#outbox.discard(clientId);
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

  /** Throws all of it away: one leaves for good. */
  async forget(): Promise<void> {
    this.#outbox.stop();
    await this.#shelf.clear().catch(() => undefined);
  }

  /** Another tab has sent something, or has something to send. */
  #hear(arrived: Message | null): void {
    if (arrived) this.ports.acknowledged(arrived);
    void this.#outbox.look();
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
