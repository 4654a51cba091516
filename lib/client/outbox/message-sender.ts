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

/** Sends what the member has written, and returns it to the draft on request while it is unsent. */
export class MessageSender {
  readonly #cancelled = new Set<string>();
  readonly removedMetadata = new RemovedMetadata();
  readonly #blockedUploads = new BlockedUploads();
  readonly #journal: HandoffJournal;
  readonly #outbox: Outbox;
  readonly #tabs: TabChannel;

  constructor(private readonly ports: Ports) {
    const me = ports.store.get().member.id;
    this.#tabs = new TabChannel(me, (acknowledged) => this.#onTabMessage(acknowledged));
    this.#journal = new HandoffJournal(me, ports.draftFiles);
    this.#outbox = new Outbox({
      store: ports.outboxStore,
      lock: crossTabLock(me, () => navigator.locks),
      notifyTabs: (acknowledged) => this.#tabs.post(acknowledged),
      deliver: (entry, signal) => this.#deliver(entry, signal),
      onAcknowledged: (message) => ports.feeds.acknowledge(message),
      onChange: (pending) => ports.store.set((state) => ({ ...state, pending })),
    });
    ports.connection.on("connected", () => this.retryNow());
    ports.feeds.on("messages", (messages) => this.#settle(messages));
  }

  /** Continues with what was unsent when the page closed. @returns ends it */
  start(): () => void {
    const end = this.#tabs.start();
    void this.#resume();
    return end;
  }

  /** Whether unsent messages would be lost if the page closed now. */
  get hasUnsaved(): boolean {
    return this.#outbox.unsavedCount > 0;
  }

  /** Sends a channel's draft and clears the composer. */
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

  /** Deletes an unsent message. */
  discard(clientId: string): void {
    const entry = this.#outbox.discard(clientId);
    if (entry) this.#journal.complete(entry);
  }

  /** Returns an unsent message to the composer, in front of the draft there. */
  returnToDraft(clientId: string): void {
    const entry = this.#outbox.entries.find((each) => each.clientId === clientId);
    if (!entry) return;
    this.#prependToDraft(entry);
    if (entry.state !== "failed") this.#cancelled.add(clientId);
    this.#outbox.discard(clientId);
  }

  /** Sends without waiting for the next attempt. */
  retryNow(): void {
    this.#outbox.retryNow();
  }

  /** The member's own messages that are in the channel have arrived, whatever became of their acks. */
  #settle(messages: readonly Message[]): void {
    const waiting = new Set(this.#outbox.entries.map((entry) => entry.clientId));
    if (waiting.size === 0 && this.#cancelled.size === 0) return;
    const me = this.ports.store.get().member.id;
    for (const message of messages) {
      if (message.author.id !== me) continue;
      if (waiting.has(message.clientId)) this.#outbox.settle(message.clientId);
      // It was cancelled after it had reached the server.
      if (this.#cancelled.delete(message.clientId)) this.ports.deletions.deleteNow(message);
    }
  }

  /** Sends nothing more: the session has ended. */
  stop(): void {
    this.#outbox.stop();
  }

  /** Sends the stored messages, and after them those that an earlier page could not store in time. */
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

  /** Another tab has changed the store. @param acknowledged the message, if the server has acknowledged one */
  #onTabMessage(acknowledged: Message | null): void {
    if (acknowledged) this.ports.feeds.acknowledge(acknowledged);
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
      // Loaded only when needed: most messages are texts.
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

  /** Recorded before the message arrives, so that the line about it does not shift the list then. */
  #recordRemoved(clientId: string, images: readonly PendingImage[]): void {
    const removed = images.flatMap((image) => image.removed);
    this.removedMetadata.record(clientId, removed);
  }
}
