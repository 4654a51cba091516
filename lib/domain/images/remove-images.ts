import type { Services } from "#lib/domain/services/services";
import { removeImage } from "#lib/domain/services/image-files";

const removalsPerQuery = 500;

/** Removes the files of deleted images. A removal that fails stays in the database and is tried again later. */
export async function removeImages(services: Services, ids: string[]): Promise<void> {
  await Promise.all(ids.map((id) => removeImage(services, id)));
  // The deletion itself has succeeded, and removing missing files again later costs little.
  await services.store.removals.complete(ids).catch(() => undefined);
}

/** Finishes removals left over from a crash after the deletion, or from a disk error. */
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
