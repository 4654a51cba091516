import type { Services } from "#lib/domain/services/services";
import { asideDays, asideFolder, asideKey, idOfKey, imageFolder } from "#lib/domain/services/image-files";

/** Files that are asked about in one query. */
const batch = 500;

/** The keys of all image files, so many at a time as one query can ask about. Throws when the signal is given. */
export async function* imageKeys(house: Services, signal: AbortSignal, prefix = imageFolder): AsyncGenerator<string[]> {
  let keys: string[] = [];
  for await (const key of house.files.list(prefix)) {
    signal.throwIfAborted();
    keys.push(key);
    if (keys.length < batch) continue;
    yield keys;
    keys = [];
  }
  yield keys;
}

/**
 * Those of some files that nothing in the database names: neither an image nor a deletion. What is just being sent has
 * no row yet; it is nobody's orphan.
 */
export async function orphansAmong(house: Services, keys: string[]): Promise<string[]> {
  // Whose message is written from here on is found in the database; whose was, too.
  const ids = new Set(keys.flatMap((key) => idOfKey(key) ?? []).filter((id) => !house.beingSent.has(id)));
  const named = new Set(await house.store.images.idsNamedAmong([...ids]));
  const isOrphan = (id: string | undefined) => id !== undefined && ids.has(id) && !named.has(id);
  return keys.filter((key) => isOrphan(idOfKey(key)));
}

/** Puts back what was set aside, where the database knows it now: another copy of it may be in place. */
export async function putBackNamed(house: Services, signal: AbortSignal): Promise<void> {
  for (const day of await asideDays(house)) {
    await putBackNamedOf(house, signal, day);
    await house.files.prune(asideKey(day, imageFolder));
  }
}

/** Deletes for good what was set aside on a day, and nothing beside it. What the database knows by now is put back first. */
export async function deleteAside(house: Services, signal: AbortSignal, day: string): Promise<void> {
  await putBackNamedOf(house, signal, day);
  const folder = asideKey(day, imageFolder);
  for await (const aside of imageKeys(house, signal, folder))
    for (const key of aside) if (isAside(key, day)) await house.files.remove(key);
  await house.files.prune(`${asideFolder}/${day}`);
}

function isAside(key: string, day: string): boolean {
  return idOfKey(key.slice(asideKey(day, "").length)) !== undefined;
}

async function putBackNamedOf(house: Services, signal: AbortSignal, day: string): Promise<void> {
  const prefix = asideKey(day, "");
  for await (const aside of imageKeys(house, signal, asideKey(day, imageFolder))) {
    const keys = aside.map((key) => key.slice(prefix.length));
    const orphans = new Set(await orphansAmong(house, keys));
    const known = keys.filter((key) => idOfKey(key) !== undefined && !orphans.has(key));
    for (const key of known) await house.files.move(asideKey(day, key), key);
  }
}
