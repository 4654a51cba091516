import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import Libsql from "libsql";

/** The files and folders that Parley uses in the data folder. */
const files = ["lock.db", "parley.db", "parley.db-wal", "parley.db-shm", "parley.db-mark"];
const folders = ["images", "tmp", "orphaned", "backups"];

/** The lock on a data folder. */
export type DataFolderLock = { release(): void };

/**
 * Creates the data folder if it is missing, and locks it for this process. SQLite holds the lock on a file of its own, so the
 * operating system releases it however the process dies.
 * @returns a sentence for the operator if that fails
 */
export function lockDataFolder(dataDir: string): DataFolderLock | string {
  const folder = resolve(dataDir);
  if (!makeWritable(folder)) return `The data folder ${dataDir} cannot be written to (DATA_DIR).`;
  const problem = findProblem(folder);
  if (problem) return problem;
  return lock(join(folder, "lock.db")) ?? `Another Parley is already running on the data folder ${dataDir}.`;
}

function makeWritable(folder: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns undefined while another process holds the lock */
function lock(path: string): DataFolderLock | undefined {
  const database = new Libsql(path);
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return undefined;
    throw error;
  }
}

/** Node's own recursive mkdir never returns in places such as /proc, where nothing can be created. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Finds problems that would only show later: files of another user, files in place of folders and the reverse. */
function findProblem(folder: string): string | undefined {
  const images = join(folder, "images");
  const imageFolders = isFolder(images) && isAllowed(images) ? readdirSync(images, { withFileTypes: true }) : [];
  const paths = [
    ...folders.map((name) => join(folder, name)),
    ...imageFolders.filter((entry) => entry.isDirectory()).map(({ name }) => join(images, name)),
  ];
  const problems = [
    ...paths.map((path) => entryProblem("folder", path)),
    ...files.map((name) => entryProblem("file", join(folder, name))),
  ];
  return problems.find((problem) => problem !== undefined);
}

function entryProblem(kind: "file" | "folder", path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `${path} is a link that leads nowhere: mount what it leads to, or remove it.`;
  if (kind === "folder" && !found.isDirectory()) return `${path} is a file, and has to be a folder: move it elsewhere.`;
  if (kind === "file" && found.isDirectory()) return `${path} is a folder, and has to be a file: move it elsewhere.`;
  if (isAllowed(path)) return undefined;
  const command = `${kind === "folder" ? "chown -R" : "chown"} ${userName()}`;
  return `Parley is not allowed to write to the ${kind} ${path}: give it to the user that runs Parley (${command}).`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isAllowed(path: string): boolean {
  const enter = isFolder(path) ? constants.X_OK : 0;
  try {
    accessSync(path, constants.R_OK | constants.W_OK | enter);
    return true;
  } catch {
    return false;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In many containers the user has no name.
    return String(process.getuid?.() ?? "USER");
  }
}
