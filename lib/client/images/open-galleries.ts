import type { Message } from "#lib/contract/message";
import type { GalleryPages } from "#lib/client/images/gallery-pages";

/** The albums that somebody is looking at: they hear of what changes in their channels. */
export class OpenGalleries {
  readonly #open = new Set<GalleryPages>();

  /** @returns ends it */
  open(album: GalleryPages): () => void {
    this.#open.add(album);
    return () => this.#open.delete(album);
  }

  hear(channel: string, messages: readonly Message[]): void {
    for (const album of this.#of(channel)) album.hear(messages);
  }

  renew(channel: string): void {
    for (const album of this.#of(channel)) album.renew();
  }

  #of(channel: string): GalleryPages[] {
    return [...this.#open].filter((album) => album.channel === channel);
  }
}
