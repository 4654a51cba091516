import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync, type WriteStream } from "node:fs";
import { mkdir, open, opendir, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "#lib/ports/files";

/** Milliseconds after which nobody writes a temporary file any more. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/** Keeps files in a folder. Temporary ones lie beside them on the same disk, so that taking one over is a rename. */
export function createDiskFiles(folder: string): Files {
  const temporary = join(folder, "tmp");
  // Whatever an upload left behind when the process died belongs to nobody.
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });

  const place = (key: string) => join(folder, key);
  const temporaryPath = () => join(temporary, randomUUID());
  const discard = (path: string) => rm(path, { force: true });
  return {
    async put(key, sourcePath) {
      const home = dirname(place(key));
      await mkdir(home, { recursive: true });
      await sync(sourcePath);
      await rename(sourcePath, place(key));
      await sync(home);
    },
    async read(key, range) {
      const handle = await open(place(key), "r").catch(unlessMissing);
      return handle?.createReadStream(range);
    },
    remove: (key) => rm(place(key), { force: true }),
    async *list(prefix) {
      // Node's own way to walk through folders within folders stops after 32 entries of each.
      const entries = await opendir(place(prefix)).catch(unlessMissing);
      for await (const entry of entries ?? []) {
        const key = `${prefix}/${entry.name}`;
        if (entry.isDirectory()) yield* this.list(key);
        else if (entry.isFile()) yield key;
      }
    },
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    temporaryPath,
    discard,
    receive() {
      const path = temporaryPath();
      const stream = createWriteStream(path);
      const discardReceived = async () => {
        // A file that is still being opened would come to be after it was removed.
        await closed(stream);
        await discard(path);
      };
      return { path, stream, discard: discardReceived };
    },
    async discardAbandoned() {
      for (const name of await readdir(temporary)) {
        const path = join(temporary, name);
        const found = await stat(path).catch(unlessMissing);
        if (found && Date.now() - found.mtimeMs > abandonedAfter) await discard(path);
      }
    },
  };
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

function closed(stream: WriteStream): Promise<void> {
  if (stream.closed) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once("close", resolve);
    stream.destroy();
  });
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
