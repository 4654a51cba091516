import { open, opendir, rm, rmdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { moveFile, takeOverFile } from "#lib/adapters/move-file";
import { createTemporaryFiles } from "#lib/adapters/temporary-files";
import type { Files } from "#lib/ports/files";

/** Stores files in a folder. Temporary ones are in its `tmp`, on the same disk unless something else is mounted there. */
export function createDiskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, key);
  const entriesOf = async (prefix: string) => (await opendir(pathOf(prefix)).catch(unlessMissing)) ?? [];

  async function* list(prefix: string): AsyncGenerator<string> {
    // Node's own recursive listing stops after 32 entries of each folder.
    for await (const entry of await entriesOf(prefix)) {
      const key = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) yield* list(key);
      else if (entry.isFile()) yield key;
    }
  }

  async function folders(prefix: string): Promise<string[]> {
    const names: string[] = [];
    for await (const entry of await entriesOf(prefix)) if (entry.isDirectory()) names.push(entry.name);
    return names;
  }

  async function prune(prefix: string): Promise<void> {
    for (const name of await folders(prefix)) await prune(`${prefix}/${name}`);
    await rmdir(pathOf(prefix)).catch(unlessMissingOrFull);
  }

  return {
    ...createTemporaryFiles(join(folder, "tmp")),
    put: (key, sourcePath) => takeOverFile(sourcePath, pathOf(key)),
    move: (key, target) => moveFile(pathOf(key), pathOf(target)).catch(unlessMissing),
    async read(key, range) {
      const handle = await open(pathOf(key), "r").catch(unlessMissing);
      return handle?.createReadStream(range);
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    list,
    folders,
    prune,
    async freeBytes(reserve) {
      // Each folder may be a file system of its own, where only images need space.
      const [ofDatabase = 0, ...others] = await Promise.all(
        ["", "tmp", "images"].map((key) => freeBytesOf(pathOf(key))),
      );
      return Math.min(ofDatabase - reserve, ...others);
    },
  };
}

async function freeBytesOf(path: string): Promise<number> {
  const found = await statfs(path).catch(unlessMissing);
  return found ? found.bavail * found.bsize : Infinity;
}

function unlessMissingOrFull(error: NodeJS.ErrnoException): void {
  // A mount point is busy.
  if (!["ENOENT", "ENOTEMPTY", "EEXIST", "EBUSY"].includes(error.code ?? "")) throw error;
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
