import type { FileShelf } from "#lib/client/database/draft-files";
import { isList, type Listed } from "#lib/client/drafts/draft-images";
import { hasFields, readKept } from "#lib/client/storage/stored-json";
import { isQuote } from "#lib/client/drafts/stored-quote";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { KeptMessage } from "#lib/client/outbox/pending-message";

/** A message that a page which died has left on its way. It is whole unless the file of an image had not been kept yet. */
export type Crossing = { message: KeptMessage; isWhole: boolean };

type Noted = Omit<KeptMessage, "images"> & { images: readonly Listed[] };

const isNoted = (value: unknown): value is Noted =>
  hasFields(value, { clientId: "string", channel: "string", text: "string", createdAt: "string" }) &&
  isList(value.images) &&
  (value.quote === undefined || value.quote === null || isQuote(value.quote));

/**
 * What is on its way from the composer to the outbox's shelf, where it arrives only a moment later: written down at once,
 * beside the files that its draft has kept, so that it is found by the next page if this one dies in between.
 */
export class HandoffJournal {
  readonly #notes: MemberStorage;
  /** What this very page is bringing there. */
  readonly #own = new Set<string>();

  constructor(
    memberId: string,
    private readonly files: FileShelf,
  ) {
    this.#notes = new MemberStorage("crossing", memberId);
  }

  begin(message: KeptMessage): void {
    const images = message.images.map(({ file: _, ...image }) => image);
    const noted: Noted = { ...message, images };
    this.#own.add(message.clientId);
    this.#notes.set(message.clientId, JSON.stringify(noted));
  }

  /** It is on the shelf, or nothing will bring it there. Of its draft's files, those of these images go with it. */
  end({ clientId, images }: Pick<KeptMessage, "clientId" | "images">): void {
    this.#own.delete(clientId);
    // Whoever ended it before may have use for the files.
    if (this.#notes.get(clientId) === null) return;
    this.#notes.set(clientId, null);
    if (images.length > 0) this.files.remove(images.map(({ id }) => id)).catch(() => undefined);
  }

  /** What another page never brought there, in the order of writing; what can't be read now waits for another time. */
  async left(): Promise<Crossing[]> {
    const notes = this.#notes
      .all()
      .map(([, note]) => readKept(note, isNoted))
      .filter((noted) => noted !== null)
      .filter(({ clientId }) => !this.#own.has(clientId));
    const read = await Promise.all(notes.map((noted) => this.#read(noted).catch(() => [])));
    // An ordered UUID begins with its time.
    return read.flat().toSorted((one, other) => (one.message.clientId < other.message.clientId ? -1 : 1));
  }

  async #read(noted: Noted): Promise<Crossing[]> {
    const files = noted.images.length > 0 ? await this.files.get(noted.images.map(({ id }) => id)) : [];
    const images = noted.images.flatMap((image, place) => {
      const file = files[place];
      return file ? [{ ...image, file }] : [];
    });
    return [{ message: { ...noted, images }, isWhole: images.length === noted.images.length }];
  }
}
