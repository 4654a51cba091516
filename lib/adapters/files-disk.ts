import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "#lib/ports/files";

/** Keeps files in a folder. Temporary ones lie beside them on the same disk, so that taking one over is a rename. */
export function createDiskFiles(folder: string): Files {
  const temporary = join(folder, "tmp");
  // Whatever an upload left behind when the process died belongs to nobody.
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });

  const place = (key: string) => join(folder, key);
  return {
    async put(key, sourcePath) {
      const home = dirname(place(key));
      await mkdir(home, { recursive: true });
      await sync(sourcePath);
      await rename(sourcePath, place(key));
      await sync(home);
    },
    async read(key, range) {
      const handle = await open(place(key), "r").catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
      return handle?.createReadStream(range);
    },
    remove: (key) => rm(place(key), { force: true }),
    temporaryPath: () => join(temporary, randomUUID()),
    discard: (path) => rm(path, { force: true }),
  };
}

/** The bytes of an image, and the name under which they lie, survive a power cut as its message does. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
