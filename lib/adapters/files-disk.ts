import { open, opendir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { moveFile, takeOverFile } from "#lib/adapters/move-file";
import { createTemporaryFiles } from "#lib/adapters/temporary-files";
import type { Files } from "#lib/ports/files";

/** Keeps files in a folder. Temporary ones lie beside them, where nothing else is mounted on the same disk. */
export function createDiskFiles(folder: string): Files {
  const place = (key: string) => join(folder, key);
  const entriesOf = async (prefix: string) => (await opendir(place(prefix)).catch(unlessMissing)) ?? [];

  async function* list(prefix: string): AsyncGenerator<string> {
    // Node's own way to walk through folders within folders stops after 32 entries of each.
    for await (const entry of await entriesOf(prefix)) {
      const key = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) yield* list(key);
      else if (entry.isFile()) yield key;
    }
  }

  return {
    ...createTemporaryFiles(join(folder, "tmp")),
    put: (key, sourcePath) => takeOverFile(sourcePath, place(key)),
    move: (key, target) => moveFile(place(key), place(target)).catch(unlessMissing),
    async read(key, range) {
      const handle = await open(place(key), "r").catch(unlessMissing);
      return handle?.createReadStream(range);
    },
    remove: (key) => rm(place(key), { force: true }),
    list,
    async folders(prefix) {
      const names: string[] = [];
      for await (const entry of await entriesOf(prefix)) if (entry.isDirectory()) names.push(entry.name);
      return names;
    },
    removeFolder: (prefix) => rm(place(prefix), { recursive: true, force: true }),
    async freeBytes() {
      // Each of them may be a file system of its own.
      const free = await Promise.all(["", "tmp", "images"].map((key) => freeBytesOf(place(key))));
      return Math.min(...free);
    },
  };
}

async function freeBytesOf(path: string): Promise<number> {
  const found = await statfs(path).catch(unlessMissing);
  return found ? found.bavail * found.bsize : Infinity;
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
