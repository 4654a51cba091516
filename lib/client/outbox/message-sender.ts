import type { Message } from "#lib/contract/message";
import type { Member } from "#lib/contract/member";
import type { Connection } from "#lib/client/connection/connection";
import type { Drafts } from "#lib/client/drafts/drafts";
import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { BlockedUploads } from "#lib/client/outbox/blocked-uploads";
import { HandoffJournal } from "#lib/client/outbox/handoff-journal";
import type { OutboxStore } from "#lib/client/outbox/outbox-store";
import { understood } from "#lib/client/connection/version-mismatch";
import { Outbox } from "#lib/client/outbox/outbox";
import { originalQuality } from "#lib/client/settings/preferences";
import { outgoingImages, imagesForUpload } from "#lib/client/images/prepare-images";
import { outgoingText } from "#lib/client/drafts/outgoing-text";
import type { StoredMessage, PendingMessage } from "#lib/client/outbox/pending-message";
import type { PendingImage } from "#lib/client/images/pending-image";
import { RemovedMetadata } from "#lib/client/images/removed-metadata";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import type { PendingDeletions } from "#lib/client/messages/pending-deletions";
import type { Store } from "#lib/client/state/store";
import { TabChannel } from "#lib/client/outbox/tab-channel";
import { crossTabLock } from "#lib/client/outbox/cross-tab-lock";
import { orderedUuid } from "#lib/client/browser/uuid";

type SenderState = { member: Member; pending: readonly PendingMessage[]; lastSent: string | null };

type Ports = {
  store: Store<SenderState>;
  drafts: Drafts;
  outboxStore: OutboxStore;
  draftFiles: DraftFileStore;
  connection: Pick<Connection, "on" | "request">;
  feeds: Pick<ChannelFeeds, "on" | "acknowledge">;
  deletions: Pick<PendingDeletions<Message>, "deleteNow">;
};

/** Sends what one has written, and gives it back where it can't be sent. */
export class MessageSender {
  readonly #cancelled = new Set<string>();
  readonly removedMetadata = new RemovedMetadata();
  readonly #blockedUploads = new BlockedUploads();
  readonly #journal: HandoffJournal;
  readonly #outbox: Outbox;
  readonly #tabs: TabChannel;

  constructor(private readonly ports: Ports) {
    const me = ports.store.get().member.id;
    this.#tabs = new TabChannel(me, (arrived) => this.#onTabMessage(arrived));
    this.#journal = new HandoffJournal(me, ports.draftFiles);
    this.#outbox = new Outbox({
      store: ports.outboxStore,
      lock: crossTabLock(me, () => navigator.locks),
      notifyTabs: (arrived) => this.#tabs.post(arrived),
      deliver: (entry, signal) => this.#deliver(entry, signal),
      onAcknowledged: (message) => ports.feeds.acknowledge(message),
      onChange: (pending) => ports.store.set((state) => ({ ...state, pending })),
    });
    ports.connection.on("connected", () => this.retryNow());
    ports.feeds.on("messages", (messages) => this.#settle(messages));
  }

  /** Goes on with what was not sent when the page went away. @returns ends it */
  start(): () => void {
    const end = this.#tabs.start();
    void this.#resume();
    return end;
  }

  /** Whether something would be lost if the page went away now. */
  get hasUnsaved(): boolean {
    return this.#outbox.unsavedCount > 0;
  }

  /** Sends what is written in a channel, and empties its composer. */
  send(channel: string): void {
    const { text, images, quote } = this.ports.drafts.get(channel);
    const clientId = orderedUuid();
    const createdAt = new Date().toISOString();
    const message = { clientId, channel, text: outgoingText(text), images, quote, createdAt };
    this.#journal.begin(message);
    this.ports.drafts.release(channel);
    this.ports.store.set((state) => ({ ...state, lastSent: clientId }));
    void this.#enqueue(message);
  }

  /** Throws a message away that has not been sent. */
  discard(clientId: string): void {
    const entry = this.#outbox.discard(clientId);
    if (entry) this.#journal.complete(entry);
  }

  /** Takes a message that has not been sent back into the composer, in front of what is being written there. */
  returnToDraft(clientId: string): void {
    const entry = this.#outbox.entries.find((each) => each.clientId === clientId);
    if (!entry) return;
    this.#prependToDraft(entry);
    if (entry.state !== "failed") this.#cancelled.add(clientId);
    this.#outbox.discard(clientId);
  }

  /** Does not wait for the next attempt. */
  retryNow(): void {
    this.#outbox.retryNow();
  }

  /** One's own message is in the list: whatever became of its ack, it has arrived. */
  #settle(messages: readonly Message[]): void {
    const waiting = new Set(this.#outbox.entries.map((entry) => entry.clientId));
    if (waiting.size === 0 && this.#cancelled.size === 0) return;
    const me = this.ports.store.get().member.id;
    for (const message of messages) {
      if (message.author.id !== me) continue;
      if (waiting.has(message.clientId)) this.#outbox.settle(message.clientId);
      // It was cancelled when the server had all of it already.
      if (this.#cancelled.delete(message.clientId)) this.ports.deletions.deleteNow(message);
    }
  }

  /** Begins nothing more: one leaves for good. */
  stop(): void {
    this.#outbox.stop();
  }

  /** Goes on with what is on the shelf, and behind it with what a page that died had not brought there. */
  async #resume(): Promise<void> {
    const [handoffs] = await Promise.all([this.#journal.unfinished(), this.#outbox.reload()]);
    for (const { message, isWhole } of handoffs) {
      if (isWhole) void this.#enqueue(message);
      else this.#prependToDraft(message);
    }
  }

  async #enqueue(message: StoredMessage): Promise<void> {
    const images = outgoingImages(message.images, originalQuality.get());
    this.#recordRemoved(message.clientId, images);
    await this.#outbox.add({ ...message, images, state: "waiting", progress: [] });
    this.#journal.complete(message);
  }

  #prependToDraft({ clientId, channel, text: written, images, quote }: StoredMessage): void {
    const { drafts } = this.ports;
    this.#journal.complete({ clientId, images: [] });
    const draft = drafts.get(channel);
    const text = [written, draft.text].filter(Boolean).join("\n");
    drafts.change(channel, { text, images: [...images, ...draft.images], quote: draft.quote ?? quote ?? null });
  }

  /** Another tab has sent something, or has something to send. */
  #onTabMessage(arrived: Message | null): void {
    if (arrived) this.ports.feeds.acknowledge(arrived);
    void this.#outbox.reload();
  }

  async #deliver(entry: PendingMessage, signal: AbortSignal): Promise<Message> {
    const { clientId, channel, text, images, quote } = entry;
    if (images.length > 0) return this.#upload(entry, signal);
    const input = { channel, clientId, text, replyTo: quote?.id ?? null };
    return (await this.ports.connection.request("message.send", input)).message;
  }

  async #upload(entry: PendingMessage, signal: AbortSignal): Promise<Message> {
    const { clientId } = entry;
    const [images, { uploadImages }] = await Promise.all([
      imagesForUpload(entry.images),
      // Whoever only writes never needs it.
      import("#lib/client/outbox/upload-images"),
    ]);
    this.#recordRemoved(clientId, images);
    const progress = (shares: number[]) => this.#outbox.progress(clientId, shares);
    const upload = uploadImages({ entry: { ...entry, images }, signal, progress });
    const answer = await upload.catch(async (error: unknown) => {
      throw signal.aborted ? error : await this.#blockedUploads.meaningOf(clientId, error);
    });
    const { message, receipts } = understood("image.send", answer);
    const removed = receipts.flatMap((receipt) => receipt.removed);
    this.removedMetadata.record(clientId, removed);
    return message;
  }

  /** At once, so that its line moves nothing when the message settles. */
  #recordRemoved(clientId: string, images: readonly PendingImage[]): void {
    const removed = images.flatMap((image) => image.removed);
    this.removedMetadata.record(clientId, removed);
  }
}
