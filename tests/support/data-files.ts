import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The database file, and its log where there is one. */
function databaseFiles(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => name.startsWith("parley.db"));
}

/** Copies the database of a server that is not running. */
export function copyDatabase(from: string, to: string): void {
  for (const name of databaseFiles(from)) cpSync(join(from, name), join(to, name));
}

export function removeDatabase(dataDir: string): void {
  for (const name of databaseFiles(dataDir)) rmSync(join(dataDir, name));
}

/** Replaces the database by a copy of another. */
export function replaceDatabase(from: string, to: string): void {
  removeDatabase(to);
  copyDatabase(from, to);
}
