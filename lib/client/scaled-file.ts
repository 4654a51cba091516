import type { Detail } from "#lib/contract/image";
import { isKnownFormat } from "#lib/client/image-formats";

/** A file as it goes to the server, and what it no longer tells. */
export type ReadyFile = { file: Blob; removed: readonly Detail[] };

const begun = new WeakMap<Blob, Promise<ReadyFile>>();
const done = new WeakMap<Blob, ReadyFile>();

/** Scales a file down, once. Where that fails, or makes nothing smaller, it goes as it is. */
export function scaledFile(file: Blob): Promise<ReadyFile> {
  const known = begun.get(file);
  if (known) return known;
  const ready = scale(file).catch(() => ({ file, removed: [] }));
  begun.set(file, ready);
  void ready.then((result) => done.set(file, result));
  return ready;
}

/** What has become of it, if that is known by now. */
export const scaledAlready = (file: Blob): ReadyFile | undefined => done.get(file);

async function scale(file: Blob): Promise<ReadyFile> {
  const { scaler } = await import("#lib/client/scaling/scaler");
  const scaled = await scaler.scale(file);
  return scaled.file.size < file.size || !isKnownFormat(file.type) ? scaled : { file, removed: [] };
}
