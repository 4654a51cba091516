import type { BrowserDatabase } from "#lib/client/database/database";
import { purgeLocalData } from "#lib/client/session/purge-local-data";
import { setCurrentMember, clearCurrentMember } from "#lib/client/storage/current-member";
import { removeNetworkOnly } from "#lib/client/connection/network-only";

/** The data that this browser stores for one member. It stores data of one member at a time. */
export class LocalData {
  #isClaimed = false;

  constructor(
    private readonly memberId: string,
    private readonly database: BrowserDatabase,
  ) {}

  /**
   * Purges what other members left behind, and stores the page for use without a network. To be called only once the server
   * has accepted the session: a page from a cache may belong to a member who has signed out.
   * @param path of the page to store; null where the channel on screen does not exist
   */
  claim(path: string | null): void {
    if (this.#isClaimed) return;
    this.#isClaimed = true;
    setCurrentMember(this.memberId);
    removeNetworkOnly();
    void purgeLocalData(this.database, this.memberId)
      // After the database was opened, so that its script is among those that the shell stores.
      .then(() => import("#lib/client/offline/app-shell"))
      .then(({ cacheAppShell }) => cacheAppShell(path, this.memberId))
      .catch(() => undefined);
  }

  /** The session has ended: removes all data of this member. */
  async purge(): Promise<void> {
    clearCurrentMember(this.memberId);
    await purgeLocalData(this.database);
  }
}
