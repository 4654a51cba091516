import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import type Libsql from "libsql";
import { pageBytesOf } from "#lib/store/sqlite/page-data";

/**
 * Tells a database file from its copies: how often its WAL was restarted, and how often SQLite has changed the file. An
 * older copy has a lower number. SQLite itself would apply any WAL that lies next to a file.
 */
type FileIdentity = { generation: number; changes: number };

/** Offsets in the first page of user_version and the file change counter (https://sqlite.org/fileformat.html). */
const generationAt = 60;
const changesAt = 24;
const headerLength = 100;
/** Bytes of a WAL without frames. */
export const walHeaderLength = 32;

/**
 * Only for a file that this process has not opened: closing a file drops all locks that the process has on it, and another
 * program could then remove the WAL while it is in use (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function readIdentity(path: string): FileIdentity {
  const header = Buffer.alloc(headerLength);
  const file = openSync(path, "r");
  readSync(file, header, 0, headerLength, 0);
  closeSync(file);
  return parseIdentity(header);
}

/** Only for an open database whose WAL is empty. */
function identityOf(database: Libsql.Database): FileIdentity {
  const header = pageBytesOf(database.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = 1").get());
  if (!header) throw new Error("SQLite gives no bytes of the first page.");
  return parseIdentity(header);
}

function parseIdentity(header: Buffer): FileIdentity {
  return { generation: header.readUInt32BE(generationAt), changes: header.readUInt32BE(changesAt) };
}

/** Saves the identity of a database whose WAL is empty, in a file next to it. */
export function saveIdentity(database: Libsql.Database, path: string): void {
  const { generation, changes } = identityOf(database);
  writeFileSync(identityPath(path), `${generation} ${changes}\n`, { flush: true });
}

/** The next generation of the WAL. Failed attempts do not advance it. */
export function nextGeneration(database: Libsql.Database, path: string): number {
  return (savedIdentity(path) ?? identityOf(database)).generation + 1;
}

/** Whether a database and the WAL next to it belong together. Assumed where no identity was saved. */
export function belongsToItsWal(path: string): boolean {
  const walLength = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (walLength <= walHeaderLength) return true;
  const saved = savedIdentity(path);
  if (!saved) return true;
  const { generation, changes } = readIdentity(path);
  // The process may have died after emptying the WAL and before saving the new identity.
  const isOfGeneration = generation === saved.generation || generation === saved.generation + 1;
  return isOfGeneration && changes >= saved.changes;
}

function savedIdentity(path: string): FileIdentity | undefined {
  const file = identityPath(path);
  const [, generation, changes] = (existsSync(file) && /^(\d+) (\d+)\n$/.exec(readFileSync(file, "utf8"))) || [];
  return generation && changes ? { generation: Number(generation), changes: Number(changes) } : undefined;
}

const identityPath = (path: string) => `${path}-mark`;
