import { isKnownFormat } from "#lib/client/images/image-formats";
import type { Scaled } from "#lib/client/images/scaling/scale-image";

const begun = new WeakMap<Blob, Promise<Scaled>>();
const done = new WeakMap<Blob, Scaled>();

/**
 * Scales a file down, once. Where that fails, or makes nothing smaller, it goes as it is.
 * @throws when what scales could not be fetched: then it is worth another attempt
 */
export function scaledFile(file: Blob): Promise<Scaled> {
  const known = begun.get(file);
  if (known) return known;
  const ready = scale(file);
  begun.set(file, ready);
  ready.then(
    (result) => done.set(file, result),
    () => begun.delete(file),
  );
  return ready;
}

/** What has become of it, if that is known by now. */
export const scaledAlready = (file: Blob): Scaled | undefined => done.get(file);

async function scale(file: Blob): Promise<Scaled> {
  const asItIs = { file, removed: [] };
  const { scaler } = await import("#lib/client/images/scaling/scaler");
  const scaled = await scaler.scale(file).catch(() => asItIs);
  return scaled.file.size < file.size || !isKnownFormat(file.type) ? scaled : asItIs;
}
