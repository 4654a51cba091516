import { randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, rmSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
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
      await mkdir(dirname(place(key)), { recursive: true });
      await rename(sourcePath, place(key));
    },
    read: (key, range) => createReadStream(place(key), range),
    remove: (key) => rm(place(key), { force: true }),
    temporaryPath: () => join(temporary, randomUUID()),
    discard: (path) => rm(path, { force: true }),
  };
}
