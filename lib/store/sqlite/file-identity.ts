import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import type Libsql from "libsql";
import { pageBytesOf } from "#lib/store/sqlite/page-data";

/**
 * By what a database file is known: how often its log was emptied, and how often SQLite has changed it since it was made.
 * A copy that was made before has less of one, or of the other: SQLite itself takes any log for its own.
 */
type FileIdentity = { generation: number; changes: number };

/** Where SQLite has both in the first page: user_version, and the file change counter (https://sqlite.org/fileformat.html). */
const generationAt = 60;
const changesAt = 24;
const headerLength = 100;
/** Bytes of a log that holds nothing. */
export const walHeaderLength = 32;

/**
 * Only of a file that this process has not opened yet: whoever closes a file gives up all locks that the process has on
 * it, and another program that looks in and leaves would take the log away from under us
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function readIdentity(path: string): FileIdentity {
  const header = Buffer.alloc(headerLength);
  const file = openSync(path, "r");
  readSync(file, header, 0, headerLength, 0);
  closeSync(file);
  return parseIdentity(header);
}

/** Of a database that is open, and whose log is empty. */
function identityOf(database: Libsql.Database): FileIdentity {
  const header = pageBytesOf(database.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = 1").get());
  if (!header) throw new Error("SQLite gives no bytes of the first page.");
  return parseIdentity(header);
}

function parseIdentity(header: Buffer): FileIdentity {
  return { generation: header.readUInt32BE(generationAt), changes: header.readUInt32BE(changesAt) };
}

/** Remembers, beside a database whose log is empty, how it is known. */
export function saveIdentity(database: Libsql.Database, path: string): void {
  const { generation, changes } = identityOf(database);
  writeFileSync(identityPath(path), `${generation} ${changes}\n`, { flush: true });
}

/** The number of the log's next life: the same until it has begun, however often that is tried. */
export function nextGeneration(database: Libsql.Database, path: string): number {
  return (savedIdentity(path) ?? identityOf(database)).generation + 1;
}

/** Whether a database is the one that the log beside it belongs to; also where nothing was written down about it. */
export function belongsToItsWal(path: string): boolean {
  const walLength = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (walLength <= walHeaderLength) return true;
  const saved = savedIdentity(path);
  if (!saved) return true;
  const { generation, changes } = readIdentity(path);
  // The log may have been emptied to the last page when the process died, before it could be written down.
  const isOfGeneration = generation === saved.generation || generation === saved.generation + 1;
  return isOfGeneration && changes >= saved.changes;
}

function savedIdentity(path: string): FileIdentity | undefined {
  const file = identityPath(path);
  const [, generation, changes] = (existsSync(file) && /^(\d+) (\d+)\n$/.exec(readFileSync(file, "utf8"))) || [];
  return generation && changes ? { generation: Number(generation), changes: Number(changes) } : undefined;
}

const identityPath = (path: string) => `${path}-mark`;
