import type { Services } from "#lib/domain/services/services";
import { dropImage } from "#lib/domain/services/image-files";

/** Removals that are carried out at a time. */
const batch = 500;

/** Removes the bytes of images that were deleted. Where that fails, it stays written down that they are to go. */
export async function removeImages(house: Services, ids: string[]): Promise<void> {
  await Promise.all(ids.map((id) => dropImage(house, id)));
  // Whoever deleted them got what they wanted, and to remove what is gone costs the next look little.
  await house.store.removals.complete(ids).catch(() => undefined);
}

/** Carries out the removals that are left: of a process that died between the deletion and this, or of a disk that refused. */
export async function finishRemovals(house: Services, signal: AbortSignal): Promise<void> {
  let fault: unknown;
  let ids: string[];
  for (let last = ""; (ids = await house.store.removals.listAfter(last, batch)).length > 0; last = ids.at(-1) ?? "")
    for (const id of ids) {
      signal.throwIfAborted();
      await removeImages(house, [id]).catch((error) => (fault ??= error));
    }
  if (fault) throw fault;
}
