import { BrowserDatabase } from "#lib/client/database/database";
import { purgeLocalData } from "#lib/client/session/purge-local-data";
import { clearIfOlderThan } from "#lib/client/storage/current-member";

let purged: Promise<void> | undefined;

/**
 * Removes what earlier members left in this browser, once the server has shown the login screen and so found no session.
 * Runs once per page, and never fails.
 */
export const purgeLoggedOutData = (): Promise<void> => (purged ??= purge());

async function purge(): Promise<void> {
  clearIfOlderThan(performance.timeOrigin);
  const database = new BrowserDatabase();
  await purgeLocalData(database);
  database.close();
}
