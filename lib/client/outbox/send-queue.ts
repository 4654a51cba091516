import type { PendingMessage } from "#lib/client/outbox/pending-message";

/** The delivery of one entry after the other: the texts of a channel, or its images. */
export class SendQueue {
  #attempt = 0;
  #sending = "";
  #abort = new AbortController();
  #wake = () => {};

  /** @returns aborts the delivery that begins now */
  begin({ clientId }: PendingMessage): AbortSignal {
    this.#sending = clientId;
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /** Aborts the delivery of this entry if it is under way. */
  abort(clientId: string): void {
    if (this.#sending === clientId) this.#abort.abort();
  }

  succeed(): void {
    this.#attempt = 0;
  }

  /** @returns how many attempts have failed before this one */
  fail(): number {
    return this.#attempt++;
  }

  /** Waits, unless it is woken. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Tries again at once and starts the delays anew: the next attempt may well succeed. */
  retryNow(): void {
    this.#attempt = 0;
    this.#wake();
  }
}

/** The queue of an entry. */
export const queueKeyOf = ({ images, channel }: PendingMessage): string =>
  `${images.length > 0 ? "image" : "text"} ${channel}`;
