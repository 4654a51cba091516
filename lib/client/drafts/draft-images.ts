import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { hasFields, parseStored } from "#lib/client/storage/stored-json";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { PendingImage } from "#lib/client/images/pending-image";
import { timeOfUuid } from "#lib/client/browser/uuid";

/** What is kept of an image beside its file. */
export type StoredImage = Omit<PendingImage, "file">;

export const isStoredImageList = (value: unknown): value is StoredImage[] =>
  Array.isArray(value) && value.every(isStoredImage);

const isStoredImage = (value: unknown): value is StoredImage =>
  hasFields(value, { id: "string", width: "number", height: "number", alt: "string", scaling: "string" }) &&
  Array.isArray(value.removed);

/**
 * The images that are attached to drafts, beyond the life of the page and in all tabs. Their files lie in IndexedDB and are
 * written once; the list of a channel lies beside its text, and is written with every change.
 */
export class DraftImages {
  readonly #lists: MemberStorage;
  /** The ids of those whose files are kept. */
  readonly #persisted = new Set<string>();

  constructor(
    memberId: string,
    private readonly files: DraftFileStore,
  ) {
    this.#lists = new MemberStorage("images", memberId);
  }

  /** The channels in which images wait. */
  channels(): string[] {
    return this.#lists.entries().map(([channel]) => channel);
  }

  /** Tells of what other tabs have attached and taken away. @returns ends it */
  watch(changed: (channel: string) => void): () => void {
    return this.#lists.watch(changed);
  }

  /** Those of a channel; one whose file is lost is left out. */
  async read(channel: string): Promise<PendingImage[]> {
    const listed = this.#listOf(channel);
    if (listed.length === 0) return [];
    const files = await this.files.get(listed.map(({ id }) => id));
    const images = listed.flatMap((image, index) => {
      const file = files[index];
      return file ? [{ ...image, file }] : [];
    });
    for (const { id } of images) this.#persisted.add(id);
    return images;
  }

  isPersisted = ({ id }: PendingImage): boolean => this.#persisted.has(id);

  /**
   * Keeps what a channel has now, and nothing else of it.
   * @param present asked again once the files are kept: the list may have changed meanwhile
   * @throws where there is no room, or the browser keeps nothing
   */
  async persist(channel: string, present: () => readonly PendingImage[]): Promise<void> {
    this.#updateList(channel, present());
    for (const image of present()) {
      if (this.isPersisted(image)) continue;
      await this.files.add(image.id, image.file);
      this.#persisted.add(image.id);
    }
    this.#updateList(channel, present());
  }

  /** Lists them no more, and leaves their files to whoever takes them over. */
  release(channel: string, images: readonly PendingImage[]): void {
    const ids = new Set(images.map(({ id }) => id));
    const rest = this.#listOf(channel).filter(({ id }) => !ids.has(id));
    this.#write(channel, rest);
    for (const id of ids) this.#persisted.delete(id);
  }

  /** Throws away what was left over when a page died between writing a file and listing it. */
  async removeOrphans(): Promise<void> {
    const listed = new Set(this.channels().flatMap((channel) => this.#listOf(channel).map(({ id }) => id)));
    // Of what is younger, another tab may be about to say where it belongs.
    const old = Date.now() - 24 * 60 * 60 * 1000;
    const orphans = (await this.files.ids()).filter((id) => !listed.has(id) && timeOfUuid(id) < old);
    await this.files.remove(orphans);
  }

  /** Lists those whose files are kept, and throws the files away that are not listed any more. */
  #updateList(channel: string, images: readonly PendingImage[]): void {
    const before = this.#listOf(channel);
    const listed = images.filter(this.isPersisted).map(({ file: _, ...image }) => image);
    if (!this.#write(channel, listed)) {
      for (const { id } of listed) this.#persisted.delete(id);
      throw new Error("There is no room to list the images.");
    }
    const gone = before.filter(({ id }) => !images.some((image) => image.id === id)).map(({ id }) => id);
    for (const id of gone) this.#persisted.delete(id);
    if (gone.length > 0) this.files.remove(gone).catch(() => undefined);
  }

  #write(channel: string, listed: readonly StoredImage[]): boolean {
    return this.#lists.set(channel, listed.length > 0 ? JSON.stringify(listed) : null);
  }

  #listOf(channel: string): StoredImage[] {
    return parseStored(this.#lists.get(channel), isStoredImageList) ?? [];
  }
}
