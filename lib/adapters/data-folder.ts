import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Libsql from "libsql";

/**
 * Makes the data folder where there is none, and this process the only one that works on it. The lock is SQLite's own
 * on a file beside the data, so the operating system lets go of it when the process dies, however it dies.
 */
export function claimDataFolder(dataDir: string): { release(): void } | "unwritable" | "in use" {
  const folder = resolve(dataDir);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    return "unwritable";
  }
  const database = new Libsql(join(folder, "lock.db"));
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return "in use";
    throw error;
  }
}

/** Node's own recursive mkdir never returns in places such as /proc, where nothing can be made. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
