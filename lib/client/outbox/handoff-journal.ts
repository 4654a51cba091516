import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { isStoredImageList, type StoredImage } from "#lib/client/drafts/draft-images";
import { hasFields, parseStored } from "#lib/client/storage/stored-json";
import { isQuote } from "#lib/client/drafts/stored-quote";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { StoredMessage } from "#lib/client/outbox/pending-message";

/** A message that a page which died has left on its way. It is whole unless the file of an image had not been kept yet. */
export type Handoff = { message: StoredMessage; isWhole: boolean };

type JournalEntry = Omit<StoredMessage, "images"> & { images: readonly StoredImage[] };

const isJournalEntry = (value: unknown): value is JournalEntry =>
  hasFields(value, { clientId: "string", channel: "string", text: "string", createdAt: "string" }) &&
  isStoredImageList(value.images) &&
  (value.quote === undefined || value.quote === null || isQuote(value.quote));

/**
 * What is on its way from the composer to the outbox's shelf, where it arrives only a moment later: written down at once,
 * beside the files that its draft has kept, so that it is found by the next page if this one dies in between.
 */
export class HandoffJournal {
  readonly #storage: MemberStorage;
  /** What this very page is bringing there. */
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

  /** It is on the shelf, or nothing will bring it there. Of its draft's files, those of these images go with it. */
  complete({ clientId, images }: Pick<StoredMessage, "clientId" | "images">): void {
    this.#own.delete(clientId);
    // Whoever ended it before may have use for the files.
    if (this.#storage.get(clientId) === null) return;
    this.#storage.set(clientId, null);
    if (images.length > 0) this.files.remove(images.map(({ id }) => id)).catch(() => undefined);
  }

  /** What another page never brought there, in the order of writing; what can't be read now waits for another time. */
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
