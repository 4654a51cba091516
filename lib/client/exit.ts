import type { SessionEnd } from "#lib/contract/events";
import { request } from "#lib/client/api";
import { leaveFarewell } from "#lib/client/farewell";
import { isRefusedWith } from "#lib/client/refused-with";

/** The end of the session in this tab, by one's own wish or the server's. It comes once. */
export class Exit {
  #leaving = false;

  /** @param forget takes what is unsent and half written out of this browser @param name who one is, as long as one is */
  constructor(
    private readonly forget: () => Promise<void>,
    private readonly name: () => string,
  ) {}

  /**
   * Leaves for good.
   * @throws Refusal; Unreachable: the session lives on then, and nothing is taken away
   */
  async logout(): Promise<void> {
    this.#leaving = true;
    try {
      await request("session.logout", {});
    } catch (error) {
      // Without a session one is out already, wherever that was done.
      if (!endsSession(error)) {
        this.#leaving = false;
        throw error;
      }
    }
    await this.forget();
    location.assign("/");
  }

  /** The server has ended the session: back to the door, which says why. */
  end(reason: SessionEnd["reason"]): void {
    if (this.#leaving) return;
    this.#leaving = true;
    leaveFarewell({ reason, name: this.name() });
    void this.forget().finally(() => location.reload());
  }

  /**
   * The socket was refused without the session, which a proxy may have kept from it alone: ends it where the API says so,
   * too. A page that left for less would be let in again, and leave again, for ever.
   */
  makeSure(): void {
    request("session.show", {}).catch(this.failed);
  }

  /** What failed is tried again elsewhere or told where it was asked for; only the end of the session concerns everything. */
  failed = (error: unknown): void => {
    if (endsSession(error)) this.end("expired");
  };
}

const endsSession = (error: unknown): boolean => isRefusedWith(error, "no_session");
