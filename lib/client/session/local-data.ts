import type { BrowserDatabase } from "#lib/client/database/database";
import { purgeLocalData } from "#lib/client/session/purge-local-data";
import { setCurrentMember, clearCurrentMember } from "#lib/client/storage/current-member";
import { removeNetworkOnly } from "#lib/client/connection/network-only";

/** This browser, as the place where one member keeps things: it holds those of one at a time. */
export class LocalData {
  #isClaimed = false;

  constructor(
    private readonly memberId: string,
    private readonly database: BrowserDatabase,
  ) {}

  /**
   * The server has let this page in. Not sooner, since a page that comes late may belong to somebody who has left: what
   * others have left behind is cleared away, and the page is kept for when there is no network.
   * @param path of the page to keep; null where the one that is shown is not there
   */
  claim(path: string | null): void {
    if (this.#isClaimed) return;
    this.#isClaimed = true;
    setCurrentMember(this.memberId);
    removeNetworkOnly();
    void purgeLocalData(this.database, this.memberId)
      // After the database, whose script belongs to what is kept.
      .then(() => import("#lib/client/offline/app-shell"))
      .then(({ cacheAppShell }) => cacheAppShell(path, this.memberId))
      .catch(() => undefined);
  }

  /** The session has ended: all that is this member's goes. */
  async purge(): Promise<void> {
    clearCurrentMember(this.memberId);
    await purgeLocalData(this.database);
  }
}
