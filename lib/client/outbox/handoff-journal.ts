import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { isStoredImageList, type StoredImage } from "#lib/client/drafts/draft-images";
import { hasFields, parseStored } from "#lib/client/storage/stored-json";
import { isQuote } from "#lib/client/drafts/stored-quote";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { StoredMessage } from "#lib/client/outbox/pending-message";

/** A message that an earlier page did not finish handing over. It is whole unless an image's file was not stored yet. */
export type Handoff = { message: StoredMessage; isWhole: boolean };

type JournalEntry = Omit<StoredMessage, "images"> & { images: readonly StoredImage[] };

const isJournalEntry = (value: unknown): value is JournalEntry =>
  hasFields(value, { clientId: "string", channel: "string", text: "string", createdAt: "string" }) &&
  isStoredImageList(value.images) &&
  (value.quote === undefined || value.quote === null || isQuote(value.quote));

/**
 * Records messages on their way from the composer to the outbox's store, where they arrive only a moment later. The record
 * is written at once, beside the files that the draft has stored: if this page closes in between, the next one finds it.
 */
export class HandoffJournal {
  readonly #storage: MemberStorage;
  /** The messages that this page is handing over itself. */
  readonly #own = new Set<string>();

  constructor(
    memberId: string,
    private readonly files: DraftFileStore,
  ) {
    this.#storage = new MemberStorage("crossing", memberId);
  }

  begin(message: StoredMessage): void {
    const images = message.images.map(({ file: _, ...image }) => image);
    const entry: JournalEntry = { ...message, images };
    this.#own.add(message.clientId);
    this.#storage.set(message.clientId, JSON.stringify(entry));
  }

  /** Ends the handoff of a message that is stored, or will never be, and deletes the draft files of the given images. */
  complete({ clientId, images }: Pick<StoredMessage, "clientId" | "images">): void {
    this.#own.delete(clientId);
    // It was completed before, by someone who may still need the files.
    if (this.#storage.get(clientId) === null) return;
    this.#storage.set(clientId, null);
    if (images.length > 0) this.files.remove(images.map(({ id }) => id)).catch(() => undefined);
  }

  /** The handoffs that earlier pages left unfinished, in the order of writing. One that can't be read is left for later. */
  async unfinished(): Promise<Handoff[]> {
    const entries = this.#storage
      .entries()
      .map(([, note]) => parseStored(note, isJournalEntry))
      .filter((entry) => entry !== null)
      .filter(({ clientId }) => !this.#own.has(clientId));
    const read = await Promise.all(entries.map((entry) => this.#read(entry).catch(() => [])));
    // An ordered UUID begins with its time.
    return read.flat().toSorted((one, other) => (one.message.clientId < other.message.clientId ? -1 : 1));
  }

  async #read(entry: JournalEntry): Promise<Handoff[]> {
    const files = entry.images.length > 0 ? await this.files.get(entry.images.map(({ id }) => id)) : [];
    const images = entry.images.flatMap((image, index) => {
      const file = files[index];
      return file ? [{ ...image, file }] : [];
    });
    return [{ message: { ...entry, images }, isWhole: images.length === entry.images.length }];
  }
}
