import type { Message } from "#lib/contract/message";
import type { Album } from "#lib/client/images/gallery-pages";

/** The albums that somebody is looking at: they hear of what changes in their channels. */
export class Albums {
  readonly #open = new Set<Album>();

  /** @returns ends it */
  open(album: Album): () => void {
    this.#open.add(album);
    return () => this.#open.delete(album);
  }

  hear(channel: string, messages: readonly Message[]): void {
    for (const album of this.#of(channel)) album.hear(messages);
  }

  renew(channel: string): void {
    for (const album of this.#of(channel)) album.renew();
  }

  #of(channel: string): Album[] {
    return [...this.#open].filter((album) => album.channel === channel);
  }
}
