import { isSupportedFormat } from "#lib/client/images/image-formats";
import type { ScaledFile } from "#lib/client/images/scaling/scale-image";

const scalings = new WeakMap<Blob, Promise<ScaledFile>>();
const results = new WeakMap<Blob, ScaledFile>();

/**
 * Scales a file down, once. Where that fails, or makes it no smaller, the file stays as it is.
 * @throws where the scaler could not be loaded, which is worth another attempt
 */
export function scaleFile(file: Blob): Promise<ScaledFile> {
  const known = scalings.get(file);
  if (known) return known;
  const ready = scale(file);
  scalings.set(file, ready);
  ready.then(
    (result) => results.set(file, result),
    () => scalings.delete(file),
  );
  return ready;
}

/** The result, if the file is scaled already. */
export const scaledIfReady = (file: Blob): ScaledFile | undefined => results.get(file);

async function scale(file: Blob): Promise<ScaledFile> {
  const unscaled = { file, removed: [] };
  const { scaler } = await import("#lib/client/images/scaling/scaler");
  const scaled = await scaler.scale(file).catch(() => unscaled);
  return scaled.file.size < file.size || !isSupportedFormat(file.type) ? scaled : unscaled;
}
