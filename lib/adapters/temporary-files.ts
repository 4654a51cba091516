import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync, rmSync, type WriteStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ReceivedFile } from "#lib/ports/files";

/** No temporary file is in use for so long: an upload may take a day, and then waits in the queue. */
const abandonedAfterMs = 2 * 24 * 60 * 60 * 1000;

/** Matches only Parley's files: others may use a folder named tmp as well. */
const ownName = /^parley-[0-9a-f-]{36}$/;

/** Files that are still being written, in a folder of their own. */
export function createTemporaryFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  // Uploads from before the last exit belong to nobody.
  for (const name of readdirSync(folder).filter(isOwn)) rmSync(join(folder, name), { force: true });

  /** Creation times in milliseconds of this process: the machine's clock may jump. */
  const madeAt = new Map<string, number>();

  function temporaryPath(): string {
    const name = `parley-${randomUUID()}`;
    madeAt.set(name, performance.now());
    return join(folder, name);
  }

  const discard = (path: string) => rm(path, { force: true });
  return {
    temporaryPath,
    discard,
    receive(): ReceivedFile {
      const path = temporaryPath();
      const stream = createWriteStream(path);
      const discardReceived = async () => {
        // A file that is still being opened would be created after its removal.
        await closed(stream);
        await discard(path);
      };
      return { path, stream, discard: discardReceived };
    },
    async discardAbandoned(): Promise<void> {
      for (const [name, at] of madeAt) if (performance.now() - at > abandonedAfterMs) madeAt.delete(name);
      const abandoned = (await readdir(folder)).filter((name) => isOwn(name) && !madeAt.has(name));
      for (const name of abandoned) await discard(join(folder, name));
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
