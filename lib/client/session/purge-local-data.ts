import type { BrowserDatabase } from "#lib/client/database/database";
import { currentMember } from "#lib/client/storage/current-member";
import { purgeMemberStorage } from "#lib/client/storage/member-storage";
import { purgeShell } from "#lib/client/storage/app-shell-cache";

/**
 * Forgets everything that this browser has kept for members, except for the one who is inside: who that is, is asked anew
 * whenever something is thrown away, since somebody may come in meanwhile in another tab.
 * @param stays is not forgotten either
 */
export async function purgeLocalData(database: Pick<BrowserDatabase, "purge">, stays?: string): Promise<void> {
  const isGone = (memberId: string) => memberId !== stays && memberId !== currentMember();
  purgeMemberStorage(isGone);
  // Where the browser keeps nothing, nothing was left behind either.
  await Promise.allSettled([database.purge(isGone), purgeShell(isGone)]);
}
