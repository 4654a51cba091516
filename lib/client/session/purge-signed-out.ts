import { BrowserDatabase } from "#lib/client/database/database";
import { purgeLocalData } from "#lib/client/session/purge-local-data";
import { clearIfOlderThan } from "#lib/client/storage/current-member";

let purged: Promise<void> | undefined;

/**
 * The server has shown the door: this browser has no session, and what its members have left here is nobody's any more.
 * Once per page. It never fails: where nothing can be forgotten, nothing was kept.
 */
export const purgeSignedOutData = (): Promise<void> => (purged ??= purge());

async function purge(): Promise<void> {
  clearIfOlderThan(performance.timeOrigin);
  const database = new BrowserDatabase();
  await purgeLocalData(database);
  database.close();
}
