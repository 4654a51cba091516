import { request } from "#lib/client/connection/http-request";

/** The channel that the cookie remembers, so that one comes back to it next time. */
export class LastChannel {
  #slug: string | undefined;
  #lastRequest: Promise<unknown> = Promise.resolve();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** One after the other: the answer that comes last is what the cookie says. */
  remember(slug: string): void {
    if (slug === this.#slug) return;
    this.#slug = slug;
    this.#lastRequest = this.#lastRequest
      .then(() => request("session.update", { lastChannel: slug }))
      .catch(this.onError);
  }
}
