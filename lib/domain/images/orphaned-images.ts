import type { Services } from "#lib/domain/services/services";
import {
  quarantineDays,
  quarantineFolder,
  quarantineKey,
  idOfKey,
  imageFolder,
} from "#lib/domain/services/image-files";

const filesPerQuery = 500;

/** Lists the keys of all image files, in batches for one query each. Throws when aborted. */
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
 * Finds the files that nothing in the database names, neither an image nor a pending deletion. An upload in flight has no
 * row yet, and is no orphan.
 */
export async function orphansAmong(services: Services, keys: string[]): Promise<string[]> {
  // A message written from now on is found in the database; one written before is, too.
  const ids = new Set(keys.flatMap((key) => idOfKey(key) ?? []).filter((id) => !services.uploadsInFlight.has(id)));
  const known = new Set(await services.store.images.idsNamedAmong([...ids]));
  const isOrphan = (id: string | undefined) => id !== undefined && ids.has(id) && !known.has(id);
  return keys.filter((key) => isOrphan(idOfKey(key)));
}

/** Restores quarantined files that the database knows again, for example after another backup was put in its place. */
export async function restoreKnown(services: Services, signal: AbortSignal): Promise<void> {
  for (const day of await quarantineDays(services)) {
    await restoreKnownOf(services, signal, day);
    await services.files.prune(quarantineKey(day, imageFolder));
  }
}

/** Deletes a day's quarantined files for good, after restoring those that the database knows again. */
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
