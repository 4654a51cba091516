import type { PendingMessage } from "#lib/client/outbox/pending-message";

/** Where messages go out one after the other: the texts of a channel, or beside them its images. */
export class SendQueue {
  #attempt = 0;
  #sending = "";
  #abort = new AbortController();
  #wake = () => {};

  /** @returns what breaks off the delivery that begins now */
  begin({ clientId }: PendingMessage): AbortSignal {
    this.#sending = clientId;
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /** An entry is not to be sent any more. */
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

  /** There is a reason to believe that the next attempt succeeds. */
  retryNow(): void {
    this.#attempt = 0;
    this.wake();
  }

  wake(): void {
    this.#wake();
  }
}

/** The name of the lane in which an entry goes out. */
export const queueKeyOf = ({ images, channel }: PendingMessage): string =>
  `${images.length > 0 ? "image" : "text"} ${channel}`;
