import type { SessionEnd } from "#lib/contract/events";
import type { Member } from "#lib/contract/member";
import type { Channels } from "#lib/client/channels/channels";
import type { Connection } from "#lib/client/connection/connection";
import type { Drafts } from "#lib/client/drafts/drafts";
import type { Edits } from "#lib/client/drafts/edits";
import type { FeedSnapshots } from "#lib/client/offline/feed-snapshots";
import type { MessageSender } from "#lib/client/outbox/message-sender";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import type { LocalData } from "#lib/client/session/local-data";
import type { Store } from "#lib/client/state/store";
import { request } from "#lib/client/connection/http-request";
import { saveLogoutNotice } from "#lib/client/session/logout-notice";
import { endsSession } from "#lib/client/connection/ends-session";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";

type SessionState = { member: Member; pending: readonly PendingMessage[]; sessionEnded: boolean };

type Ports = {
  store: Store<SessionState>;
  connection: Pick<Connection, "on" | "close">;
  drafts: Drafts;
  edits: Edits;
  channels: Channels;
  sender: MessageSender;
  snapshots: FeedSnapshots;
  localData: LocalData;
};

/** Ends the session in this tab once, when the member logs out or the server says that it is over. */
export class SessionWatch {
  #isEnding = false;

  constructor(private readonly ports: Ports) {
    const { connection } = ports;
    connection.on("session:ended", ({ reason }) => this.#end(reason));
    connection.on("sessionRefused", () => this.#verify());
    connection.on("requestFailed", this.#onError);
  }

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
    await this.#purge();
    location.assign("/");
  }

  /**
   * Reloads to the login screen, which says why. If the session expired and something is unsent, the page stays first.
   * @param reason null where another member has logged in by now: the reload leads to their page
   */
  #end(reason: SessionEnd["reason"] | null): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    if (reason === "expired" && this.#hasUnsent()) this.#keepPage();
    else this.#reload(reason);
  }

  /** Gives up what was not sent before the session expired. */
  logInAgain(): void {
    this.#reload("expired");
  }

  /** Whether there are unsent messages, drafts or edits. */
  #hasUnsent(): boolean {
    const { store, drafts, edits } = this.ports;
    return store.get().pending.length > 0 || drafts.hasContent || edits.hasContent;
  }

  /** The session is over, but the page stays so that unsent text can be saved. Nothing more is sent. */
  #keepPage(): void {
    const { sender, connection, store } = this.ports;
    sender.stop();
    connection.close();
    store.set((state) => ({ ...state, sessionEnded: true }));
  }

  /** Removes the member's data, also unsent messages and drafts, from this browser. */
  async #purge(): Promise<void> {
    const { channels, sender, snapshots, localData } = this.ports;
    channels.leaveCurrent();
    sender.stop();
    snapshots.stop();
    await localData.purge();
  }

  #reload(reason: SessionEnd["reason"] | null): void {
    if (reason) saveLogoutNotice({ reason, name: this.ports.store.get().member.displayName });
    void this.#purge().finally(() => location.reload());
  }

  /**
   * Asks the API whether the session is over, after the socket was refused. A proxy may withhold the cookie from the socket
   * alone; a page that reloaded for that would be accepted, refused and reloaded without end.
   */
  #verify(): void {
    request("session.show", {}).catch(this.#onError);
  }

  /** Ends the session where an error says that it is over. All other errors are handled by the caller. */
  #onError = (error: unknown): void => {
    if (endsSession(error)) this.#end(isRefusedWith(error, "other_member") ? null : "expired");
  };
}
