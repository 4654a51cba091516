import type { Services } from "#lib/domain/services/services";
import { removeImage } from "#lib/domain/services/image-files";

/** Removals that are carried out at a time. */
const removalsPerQuery = 500;

/** Removes the bytes of images that were deleted. Where that fails, it stays written down that they are to go. */
export async function removeImages(services: Services, ids: string[]): Promise<void> {
  await Promise.all(ids.map((id) => removeImage(services, id)));
  // Whoever deleted them got what they wanted, and to remove what is gone costs the next look little.
  await services.store.removals.complete(ids).catch(() => undefined);
}

/** Carries out the removals that are left: of a process that died between the deletion and this, or of a disk that refused. */
export async function finishRemovals(services: Services, signal: AbortSignal): Promise<void> {
  let firstError: unknown;
  let ids: string[];
  for (
    let last = "";
    (ids = await services.store.removals.listAfter(last, removalsPerQuery)).length > 0;
    last = ids.at(-1) ?? ""
  )
    for (const id of ids) {
      signal.throwIfAborted();
      await removeImages(services, [id]).catch((error) => (firstError ??= error));
    }
  if (firstError) throw firstError;
}
