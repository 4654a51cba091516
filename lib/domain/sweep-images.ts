import type { House } from "#lib/domain/house";
import { idOfKey, imageFolder } from "#lib/domain/image-files";

/** Files that are asked about in one query. */
const batch = 500;

/**
 * Removes what no message owns: what a process that died had taken in and not written, or written off and not removed.
 * An image that is just being sent has no row yet; it is left alone.
 */
export async function sweepImages(house: House): Promise<void> {
  await house.files.discardAbandoned();
  await house.store.images.forgetDeleted();
  let keys: string[] = [];
  for await (const key of house.files.list(imageFolder)) {
    keys.push(key);
    if (keys.length < batch) continue;
    await removeUnowned(house, keys);
    keys = [];
  }
  await removeUnowned(house, keys);
}

async function removeUnowned(house: House, keys: string[]): Promise<void> {
  // Whose message is written from here on is found in the database; whose was, too.
  const ids = new Set(keys.flatMap((key) => idOfKey(key) ?? []).filter((id) => !house.beingSent.has(id)));
  const owned = new Set(await house.store.images.idsAmong([...ids]));
  const isUnowned = (id: string | undefined) => id !== undefined && ids.has(id) && !owned.has(id);
  await Promise.all(keys.filter((key) => isUnowned(idOfKey(key))).map((key) => house.files.remove(key)));
}
