import type { SessionEnd } from "#lib/contract/events";
import { request } from "#lib/client/connection/http-request";
import { leaveFarewell } from "#lib/client/session/sign-out-notice";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";

type Ports = {
  /** Takes what is unsent and half written out of this browser. */
  forget(): Promise<void>;
  /** Who one is, as long as one is. */
  name(): string;
  /** Whether something is written in this page that was never sent. */
  hasUnsent(): boolean;
  /** The session is over, and the page stays for what was not sent: nothing more goes out. */
  stay(): void;
};

/** The end of the session in this tab, by one's own wish or the server's. It comes once. */
export class SessionWatch {
  #leaving = false;

  constructor(private readonly ports: Ports) {}

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
    await this.ports.forget();
    location.assign("/");
  }

  /**
   * The session is over: back to the door, which says why. Whoever did not end it may have something to save before.
   * @param reason null where somebody else is inside by now: then to their page
   */
  end(reason: SessionEnd["reason"] | null): void {
    if (this.#leaving) return;
    this.#leaving = true;
    if (reason === "expired" && this.ports.hasUnsent()) this.ports.stay();
    else this.#leave(reason);
  }

  /** Whoever stayed for what was not sent gives it up. */
  enterAgain(): void {
    this.#leave("expired");
  }

  #leave(reason: SessionEnd["reason"] | null): void {
    if (reason) leaveFarewell({ reason, name: this.ports.name() });
    void this.ports.forget().finally(() => location.reload());
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
    if (endsSession(error)) this.end(isRefusedWith(error, "other_member") ? null : "expired");
  };
}

/** Whether this page's member is out: there is no session in this browser, or another member's. */
export const endsSession = (error: unknown): boolean =>
  isRefusedWith(error, "no_session") || isRefusedWith(error, "other_member");
