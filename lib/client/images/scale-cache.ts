import { isSupportedFormat } from "#lib/client/images/image-formats";
import type { ScaledFile } from "#lib/client/images/scaling/scale-image";

const scalings = new WeakMap<Blob, Promise<ScaledFile>>();
const results = new WeakMap<Blob, ScaledFile>();

/**
 * Scales a file down, once. Where that fails, or makes nothing smaller, it goes as it is.
 * @throws when what scales could not be fetched: then it is worth another attempt
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

/** What has become of it, if that is known by now. */
export const scaledIfReady = (file: Blob): ScaledFile | undefined => results.get(file);

async function scale(file: Blob): Promise<ScaledFile> {
  const asItIs = { file, removed: [] };
  const { scaler } = await import("#lib/client/images/scaling/scaler");
  const scaled = await scaler.scale(file).catch(() => asItIs);
  return scaled.file.size < file.size || !isSupportedFormat(file.type) ? scaled : asItIs;
}
