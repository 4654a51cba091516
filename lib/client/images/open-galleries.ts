import type { Message } from "#lib/contract/message";
import type { GalleryPages } from "#lib/client/images/gallery-pages";

/** The galleries on the screen, which follow the changes of their channels. */
export class OpenGalleries {
  readonly #open = new Set<GalleryPages>();

  /** @returns closes it */
  open(gallery: GalleryPages): () => void {
    this.#open.add(gallery);
    return () => this.#open.delete(gallery);
  }

  update(channel: string, messages: readonly Message[]): void {
    for (const gallery of this.#of(channel)) gallery.update(messages);
  }

  reload(channel: string): void {
    for (const gallery of this.#of(channel)) gallery.reload();
  }

  #of(channel: string): GalleryPages[] {
    return [...this.#open].filter((gallery) => gallery.channel === channel);
  }
}
