import type { SessionEnd } from "#lib/contract/events";
import { request } from "#lib/client/connection/http-request";
import { saveSignOutNotice } from "#lib/client/session/sign-out-notice";
import { endsSession } from "#lib/client/connection/ends-session";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";

type Ports = {
  /** Removes the member's data, also unsent messages and drafts, from this browser. */
  purge(): Promise<void>;
  memberName(): string;
  /** Whether there are unsent messages, drafts or edits. */
  hasUnsent(): boolean;
  /** The session is over, but the page stays so that unsent text can be saved. Nothing more is sent. */
  keepPage(): void;
};

/** Ends the session in this tab once, when the member logs out or the server says that it is over. */
export class SessionWatch {
  #isEnding = false;

  constructor(private readonly ports: Ports) {}

  /**
   * Logs out.
   * @throws Refusal; Unreachable: then the session goes on, and no data is removed
   */
  async logout(): Promise<void> {
    this.#isEnding = true;
    try {
      await request("session.logout", {});
    } catch (error) {
      // The session had ended already, for instance from another tab.
      if (!endsSession(error)) {
        this.#isEnding = false;
        throw error;
      }
    }
    await this.ports.purge();
    location.assign("/");
  }

  /**
   * Reloads to the login screen, which says why. If the session expired and something is unsent, the page stays first.
   * @param reason null where another member has signed in by now: the reload leads to their page
   */
  end(reason: SessionEnd["reason"] | null): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    if (reason === "expired" && this.ports.hasUnsent()) this.ports.keepPage();
    else this.#reload(reason);
  }

  /** Gives up what was not sent before the session expired. */
  signInAgain(): void {
    this.#reload("expired");
  }

  #reload(reason: SessionEnd["reason"] | null): void {
    if (reason) saveSignOutNotice({ reason, name: this.ports.memberName() });
    void this.ports.purge().finally(() => location.reload());
  }

  /**
   * Asks the API whether the session is over, after the socket was refused. A proxy may withhold the cookie from the socket
   * alone; a page that reloaded for that would be accepted, refused and reloaded without end.
   */
  verify(): void {
    request("session.show", {}).catch(this.onError);
  }

  /** Ends the session where an error says that it is over. All other errors are handled by the caller. */
  onError = (error: unknown): void => {
    if (endsSession(error)) this.end(isRefusedWith(error, "other_member") ? null : "expired");
  };
}
