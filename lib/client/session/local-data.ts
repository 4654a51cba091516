import type { Member } from "#lib/contract/member";
import type { Connection } from "#lib/client/connection/connection";
import type { BrowserDatabase } from "#lib/client/database/database";
import type { Feed } from "#lib/client/feed/feed";
import { channelPath } from "#lib/client/navigation/paths";
import type { BySlug } from "#lib/client/state/by-slug";
import type { Store } from "#lib/client/state/store";
import { purgeLocalData } from "#lib/client/session/purge-local-data";
import { setCurrentMember, clearCurrentMember } from "#lib/client/storage/current-member";
import { removeNetworkOnly } from "#lib/client/connection/network-only";

type LocalDataState = { member: Member; slug: string; feeds: BySlug<Feed | null | undefined> };

type Ports = {
  store: Store<LocalDataState>;
  connection: Pick<Connection, "on">;
  database: BrowserDatabase;
};

/** The data that this browser stores for one member. It stores data of one member at a time. */
export class LocalData {
  #isClaimed = false;

  constructor(private readonly ports: Ports) {
    ports.connection.on("connected", () => this.#claim());
  }

  /** The session has ended: removes all data of this member. */
  async purge(): Promise<void> {
    clearCurrentMember(this.ports.store.get().member.id);
    await purgeLocalData(this.ports.database);
  }

  /**
   * Purges what other members left behind, and stores the page for use without a network. Runs only once the server has
   * accepted the session: a page from a cache may belong to a member who has logged out.
   */
  #claim(): void {
    if (this.#isClaimed) return;
    this.#isClaimed = true;
    const { store, database } = this.ports;
    const { member, slug, feeds } = store.get();
    // The shell has no page where the channel on screen does not exist.
    const path = feeds.get(slug) === null ? null : channelPath(slug);
    setCurrentMember(member.id);
    removeNetworkOnly();
    void purgeLocalData(database, member.id)
      // After the database was opened, so that its script is among those that the shell stores.
      .then(() => import("#lib/client/offline/app-shell"))
      .then(({ cacheAppShell }) => cacheAppShell(path, member.id))
      .catch(() => undefined);
  }
}
