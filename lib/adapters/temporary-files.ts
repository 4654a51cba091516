import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync, rmSync, type WriteStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ReceivedFile } from "#lib/ports/files";

/** Milliseconds after which nobody writes a temporary file any more. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/** What Parley makes there. Beside it may lie what belongs to others: a folder named tmp is nothing special. */
const ownName = /^parley-[0-9a-f-]{36}$/;

/** Files that are still being written, in a folder of their own. */
export function createTemporaryFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  // Whatever an upload left behind when the process died belongs to nobody.
  for (const name of readdirSync(folder).filter(isOwn)) rmSync(join(folder, name), { force: true });

  const temporaryPath = () => join(folder, `parley-${randomUUID()}`);
  const discard = (path: string) => rm(path, { force: true });
  return {
    temporaryPath,
    discard,
    receive(): ReceivedFile {
      const path = temporaryPath();
      const stream = createWriteStream(path);
      const discardReceived = async () => {
        // A file that is still being opened would come to be after it was removed.
        await closed(stream);
        await discard(path);
      };
      return { path, stream, discard: discardReceived };
    },
    async discardAbandoned(): Promise<void> {
      for (const name of (await readdir(folder)).filter(isOwn)) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > abandonedAfter) await discard(path);
      }
    },
  };
}

function isOwn(name: string): boolean {
  return ownName.test(name);
}

function closed(stream: WriteStream): Promise<void> {
  if (stream.closed) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once("close", resolve);
    stream.destroy();
  });
}
