import type { BrowserDatabase } from "#lib/client/database/database";
import { currentMember } from "#lib/client/storage/current-member";
import { purgeMemberStorage } from "#lib/client/storage/member-storage";
import { purgeShell } from "#lib/client/storage/app-shell-cache";

/**
 * Removes everything that this browser stores for members other than the current one. The current member is looked up anew
 * for each item, since somebody may log in meanwhile in another tab.
 * @param stays the id of a member whose data stays, too
 */
export async function purgeLocalData(database: Pick<BrowserDatabase, "purge">, stays?: string): Promise<void> {
  const isGone = (memberId: string) => memberId !== stays && memberId !== currentMember();
  purgeMemberStorage(isGone);
  // Failures are ignored: a browser that can't open its storage has stored nothing.
  await Promise.allSettled([database.purge(isGone), purgeShell(isGone)]);
}
