import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Libsql from "libsql";

/** A backup still contains messages that were deleted since, so it must not live long. */
const backupLifetimeMs = 7 * 24 * 60 * 60 * 1000;
/** Matches only files made by Parley, including interrupted ones. */
const backupName = /^before-[\w-]+?-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.db(-journal)?$/;

/** Copies the database before a migration. */
export function createBackups(dataDir: string, database: Libsql.Database) {
  const folder = join(dataDir, "backups");
  return {
    /** @param pending the name of the first pending migration */
    make(pending: string, now: Date): void {
      mkdirSync(folder, { recursive: true });
      const stamp = now.toISOString().replaceAll(":", "-");
      database.prepare("VACUUM INTO ?").run(join(folder, `before-${pending}-${stamp}.db`));
    },
    /** Removes backups that are too old. */
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
