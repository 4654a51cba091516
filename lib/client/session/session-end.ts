import type { SessionEnd } from "#lib/contract/events";
import { request } from "#lib/client/connection/http-request";
import { saveSignOutNotice } from "#lib/client/session/sign-out-notice";
import { endsSession } from "#lib/client/connection/ends-session";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";

type Ports = {
  /** Takes what is unsent and half written out of this browser. */
  purge(): Promise<void>;
  /** Who one is, as long as one is. */
  memberName(): string;
  /** Whether something is written in this page that was never sent. */
  hasUnsent(): boolean;
  /** The session is over, and the page stays for what was not sent: nothing more goes out. */
  keepPage(): void;
};

/** The end of the session in this tab, by one's own wish or the server's. It comes once. */
export class SessionWatch {
  #isEnding = false;

  constructor(private readonly ports: Ports) {}

  /**
   * Leaves for good.
   * @throws Refusal; Unreachable: the session lives on then, and nothing is taken away
   */
  async logout(): Promise<void> {
    this.#isEnding = true;
    try {
      await request("session.logout", {});
    } catch (error) {
      // Without a session one is out already, wherever that was done.
      if (!endsSession(error)) {
        this.#isEnding = false;
        throw error;
      }
    }
    await this.ports.purge();
    location.assign("/");
  }

  /**
   * The session is over: back to the door, which says why. Whoever did not end it may have something to save before.
   * @param reason null where somebody else is inside by now: then to their page
   */
  end(reason: SessionEnd["reason"] | null): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    if (reason === "expired" && this.ports.hasUnsent()) this.ports.keepPage();
    else this.#reload(reason);
  }

  /** Whoever stayed for what was not sent gives it up. */
  signInAgain(): void {
    this.#reload("expired");
  }

  #reload(reason: SessionEnd["reason"] | null): void {
    if (reason) saveSignOutNotice({ reason, name: this.ports.memberName() });
    void this.ports.purge().finally(() => location.reload());
  }

  /**
   * The socket was refused without the session, which a proxy may have kept from it alone: ends it where the API says so,
   * too. A page that left for less would be let in again, and leave again, for ever.
   */
  verify(): void {
    request("session.show", {}).catch(this.onError);
  }

  /** What failed is tried again elsewhere or told where it was asked for; only the end of the session concerns everything. */
  onError = (error: unknown): void => {
    if (endsSession(error)) this.end(isRefusedWith(error, "other_member") ? null : "expired");
  };
}
