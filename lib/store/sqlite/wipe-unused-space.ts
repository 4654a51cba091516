import type Libsql from "libsql";
import { pagesInWal } from "#lib/store/sqlite/wal-frames";
import { pageBytesOf } from "#lib/store/sqlite/page-data";
import { isClean, unusedSpaceIn } from "#lib/store/sqlite/unused-space";
import { inWriteTransaction } from "#lib/store/sqlite/write-transaction";

/**
 * Wipes what SQLite leaves in the unused space of pages: `secure_delete` wipes a row that is deleted, but not the copies
 * that stay behind when rows are moved to other pages to make room. To be called before the log is emptied: what has
 * changed since the last time is in there.
 */
export function createUnusedSpaceWiper(database: Libsql.Database, walPath: string): () => void {
  const read = database.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = ?");
  const write = database.prepare("UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?");

  /** As it is now: what the log holds last may be of somebody who did not go through with it. */
  function wipe(number: number): void {
    const page = pageBytesOf(read.get(number));
    const space = page && unusedSpaceIn(page, number);
    if (!page || isClean(space)) return;
    space?.fill(0);
    write.run(page, number);
  }

  return () => {
    const unclean: number[] = [];
    for (const [number, page] of pagesInWal(walPath)) if (!isClean(unusedSpaceIn(page, number))) unclean.push(number);
    if (unclean.length > 0) inWriteTransaction(database, () => unclean.forEach(wipe));
  };
}
