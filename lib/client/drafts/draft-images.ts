import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { hasFields, parseStored } from "#lib/client/storage/stored-json";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { PendingImage } from "#lib/client/images/pending-image";
import { timeOfUuid } from "#lib/client/browser/uuid";

/** An image as it is listed in storage, without its file. */
export type StoredImage = Omit<PendingImage, "file">;

export const isStoredImageList = (value: unknown): value is StoredImage[] =>
  Array.isArray(value) && value.every(isStoredImage);

const isStoredImage = (value: unknown): value is StoredImage =>
  hasFields(value, { id: "string", width: "number", height: "number", alt: "string", scaling: "string" }) &&
  Array.isArray(value.removed);

/**
 * Stores the images that are attached to drafts, shared by all tabs. Each file is written once, to IndexedDB; the list of a
 * channel's images is written with every change, to the storage of its text.
 */
export class DraftImages {
  readonly #lists: MemberStorage;
  /** The ids of images whose files are stored. */
  readonly #persisted = new Set<string>();

  constructor(
    memberId: string,
    private readonly files: DraftFileStore,
  ) {
    this.#lists = new MemberStorage("images", memberId);
  }

  /** The channels whose drafts have images. */
  channels(): string[] {
    return this.#lists.entries().map(([channel]) => channel);
  }

  /** Reports what other tabs attach and remove. @returns ends it */
  watch(changed: (channel: string) => void): () => void {
    return this.#lists.watch(changed);
  }

  /** The images of a channel's draft. One whose file is lost is left out. */
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
   * Stores exactly the images that a channel's draft has now.
   * @param present called again once the files are stored, since the draft may have changed meanwhile
   * @throws where storage is full or missing
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

  /** Removes images from the list. Their files stay, for whoever sends them. */
  release(channel: string, images: readonly PendingImage[]): void {
    const ids = new Set(images.map(({ id }) => id));
    const rest = this.#listOf(channel).filter(({ id }) => !ids.has(id));
    this.#write(channel, rest);
    for (const id of ids) this.#persisted.delete(id);
  }

  /** Deletes files that are in no list, because a page closed between writing a file and listing it. */
  async removeOrphans(): Promise<void> {
    const listed = new Set(this.channels().flatMap((channel) => this.#listOf(channel).map(({ id }) => id)));
    // Another tab may be about to list a younger one.
    const old = Date.now() - 24 * 60 * 60 * 1000;
    const orphans = (await this.files.ids()).filter((id) => !listed.has(id) && timeOfUuid(id) < old);
    await this.files.remove(orphans);
  }

  /** Lists the images whose files are stored, and deletes the files that are no longer listed. */
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
