import type { Connection } from "#lib/client/connection/connection";
import { request } from "#lib/client/connection/http-request";

/** Stores the channel last visited in the session's cookie: the next visit opens it. */
export class LastChannel {
  #slug: string | undefined;
  #lastRequest: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: Pick<Connection, "reportFailure">) {}

  /** Requests go one after the other, since the response that comes last sets the cookie. */
  remember(slug: string): void {
    if (slug === this.#slug) return;
    this.#slug = slug;
    this.#lastRequest = this.#lastRequest
      .then(() => request("session.update", { lastChannel: slug }))
      .catch(this.connection.reportFailure);
  }
}
