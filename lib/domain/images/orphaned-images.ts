import type { Services } from "#lib/domain/services/services";
import {
  quarantineDays,
  quarantineFolder,
  quarantineKey,
  idOfKey,
  imageFolder,
} from "#lib/domain/services/image-files";

/** Files that are asked about in one query. */
const filesPerQuery = 500;

/** The keys of all image files, so many at a time as one query can ask about. Throws when the signal is given. */
export async function* imageKeys(
  services: Services,
  signal: AbortSignal,
  prefix = imageFolder,
): AsyncGenerator<string[]> {
  let keys: string[] = [];
  for await (const key of services.files.list(prefix)) {
    signal.throwIfAborted();
    keys.push(key);
    if (keys.length < filesPerQuery) continue;
    yield keys;
    keys = [];
  }
  yield keys;
}

/**
 * Those of some files that nothing in the database names: neither an image nor a deletion. What is just being sent has
 * no row yet; it is nobody's orphan.
 */
export async function orphansAmong(services: Services, keys: string[]): Promise<string[]> {
  // Whose message is written from here on is found in the database; whose was, too.
  const ids = new Set(keys.flatMap((key) => idOfKey(key) ?? []).filter((id) => !services.uploadsInFlight.has(id)));
  const known = new Set(await services.store.images.idsNamedAmong([...ids]));
  const isOrphan = (id: string | undefined) => id !== undefined && ids.has(id) && !known.has(id);
  return keys.filter((key) => isOrphan(idOfKey(key)));
}

/** Puts back what was set aside, where the database knows it now: another copy of it may be in place. */
export async function restoreKnown(services: Services, signal: AbortSignal): Promise<void> {
  for (const day of await quarantineDays(services)) {
    await restoreKnownOf(services, signal, day);
    await services.files.prune(quarantineKey(day, imageFolder));
  }
}

/** Deletes for good what was set aside on a day, and nothing beside it. What the database knows by now is put back first. */
export async function deleteQuarantined(services: Services, signal: AbortSignal, day: string): Promise<void> {
  await restoreKnownOf(services, signal, day);
  const folder = quarantineKey(day, imageFolder);
  for await (const quarantined of imageKeys(services, signal, folder))
    for (const key of quarantined) if (isQuarantined(key, day)) await services.files.remove(key);
  await services.files.prune(`${quarantineFolder}/${day}`);
}

function isQuarantined(key: string, day: string): boolean {
  return idOfKey(key.slice(quarantineKey(day, "").length)) !== undefined;
}

async function restoreKnownOf(services: Services, signal: AbortSignal, day: string): Promise<void> {
  const prefix = quarantineKey(day, "");
  for await (const quarantined of imageKeys(services, signal, quarantineKey(day, imageFolder))) {
    const keys = quarantined.map((key) => key.slice(prefix.length));
    const orphans = new Set(await orphansAmong(services, keys));
    const known = keys.filter((key) => idOfKey(key) !== undefined && !orphans.has(key));
    for (const key of known) await services.files.move(quarantineKey(day, key), key);
  }
}
