import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Libsql from "libsql";

/** Milliseconds that a copy is kept: what was deleted since it was made is in it still. */
const backupLifetimeMs = 7 * 24 * 60 * 60 * 1000;
/** Only what Parley itself has made, also where it was interrupted. */
const backupName = /^before-[\w-]+?-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.db(-journal)?$/;

/** The copies of the database that are made before its tables are changed. */
export function createBackups(dataDir: string, database: Libsql.Database) {
  const folder = join(dataDir, "backups");
  return {
    /** @param pending the change that is going to be made */
    make(pending: string, now: Date): void {
      mkdirSync(folder, { recursive: true });
      const stamp = now.toISOString().replaceAll(":", "-");
      database.prepare("VACUUM INTO ?").run(join(folder, `before-${pending}-${stamp}.db`));
    },
    /** Removes those that have had their time. */
    removeOld(now: Date): void {
      for (const name of namesIn(folder)) {
        const [, day, hour, minute, second] = backupName.exec(name) ?? [];
        const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}`);
        if (now.getTime() - madeAt > backupLifetimeMs) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
