import { request } from "#lib/client/connection/http-request";

/** The channel that the cookie remembers, so that one comes back to it next time. */
export class LastChannel {
  #slug: string | undefined;
  #told: Promise<unknown> = Promise.resolve();

  constructor(private readonly failed: (error: unknown) => void) {}

  /** One after the other: the answer that comes last is what the cookie says. */
  remember(slug: string): void {
    if (slug === this.#slug) return;
    this.#slug = slug;
    this.#told = this.#told.then(() => request("session.update", { lastChannel: slug })).catch(this.failed);
  }
}
