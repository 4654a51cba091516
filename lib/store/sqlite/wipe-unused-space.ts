import type Libsql from "libsql";
import { pagesInWal } from "#lib/store/sqlite/wal-frames";
import { pageBytesOf } from "#lib/store/sqlite/page-data";
import { isClean, unusedSpaceIn } from "#lib/store/sqlite/unused-space";
import { inWriteTransaction } from "#lib/store/sqlite/write-transaction";

/**
 * Wipes old rows in the unused space of pages: `secure_delete` wipes deleted rows, but not the copies left behind when rows
 * move to other pages. Call it before the WAL is emptied, since only the pages in there are searched.
 */
export function createUnusedSpaceWiper(database: Libsql.Database, walPath: string): () => void {
  const read = database.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = ?");
  const write = database.prepare("UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?");

  /** Reads the page again: its last version in the WAL may be of a transaction that was rolled back. */
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
