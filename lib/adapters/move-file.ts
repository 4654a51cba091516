import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Moves a finished file so that its bytes and its name survive a power cut. */
export async function takeOverFile(source: string, target: string): Promise<void> {
  await sync(source);
  await moveFile(source, target);
  await sync(dirname(target));
}

/**
 * Moves a file, even to another file system, since parts of the data folder may be mounted. It is complete under one of both
 * names at any time. A copy in progress is named `.part`.
 */
export async function moveFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(source, target);
  } catch (error) {
    if (!isOnOtherFileSystem(error)) throw error;
    await copyOver(source, target);
  }
}

async function copyOver(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await copyFile(source, part);
    await sync(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await sync(dirname(target));
  await rm(source);
}

function isOnOtherFileSystem(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EXDEV";
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
