import type { Services } from "#lib/domain/services/services";
import { quarantineKey, idOfKey } from "#lib/domain/services/image-files";
import { timeOfId } from "#lib/domain/new-id";
import { imageKeys, orphansAmong, restoreKnown } from "#lib/domain/images/orphaned-images";
import { finishRemovals } from "#lib/domain/images/remove-images";

/** A sweep that would quarantine more files than this, and a larger share of all, needs the consent of the operator. */
const maxFilesUnasked = 20;
const maxShareUnasked = 0.1;

const imagesMissing =
  "The folder images/ in the data folder holds none of the images that parley.db knows. If it is a disk of its own, mount " +
  "it before Parley starts; if parley.db was restored without it, put the images back, too.";

type FileCount = {
  files: number;
  orphans: number;
  /** When the newest image was made, in milliseconds since 1970. */
  newest: number;
};

/**
 * Quarantines files that nothing in the database names. They come from a crash between storing and writing, or from
 * after the backup that the database was restored from. The latter may be wanted again, so nothing is deleted yet
 * (decision 0030).
 * @param isManyAllowed whether any number may be quarantined
 * @param signal aborts the sweep: it throws
 * @returns a sentence for the operator about quarantined files, or about too many orphans
 */
export async function sweepImages(
  services: Services,
  isManyAllowed: boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  await services.files.discardAbandoned();
  await restoreKnown(services, signal);
  const found = await countFiles(services, signal);
  await finishRemovals(services, signal);
  if (found.files === 0 && (await services.store.images.isAny())) return imagesMissing;
  if (found.orphans === 0) return undefined;
  const isMany = found.orphans > maxFilesUnasked && found.orphans > found.files * maxShareUnasked;
  return isMany && !isManyAllowed ? tooMany(found) : quarantineOrphans(services, found, signal);
}

async function countFiles(services: Services, signal: AbortSignal): Promise<FileCount> {
  const found = { files: 0, orphans: 0, newest: 0 };
  for await (const keys of imageKeys(services, signal)) {
    const ids = keys.flatMap((key) => idOfKey(key) ?? []);
    await services.store.images.removeDeletedAmong([...new Set(ids)]);
    found.files += ids.length;
    found.orphans += (await orphansAmong(services, keys)).length;
    for (const id of ids) found.newest = Math.max(found.newest, timeOfId(id));
  }
  return found;
}

async function quarantineOrphans(services: Services, { newest }: FileCount, signal: AbortSignal): Promise<string> {
  // With a clock that is behind, the files must not look as if they had been in quarantine for years.
  const day = new Date(Math.max(newest, services.clock.now().getTime())).toISOString().slice(0, 10);
  let moved = 0;
  for await (const keys of imageKeys(services, signal))
    for (const key of await orphansAmong(services, keys)) {
      signal.throwIfAborted();
      await services.files.move(key, quarantineKey(day, key));
      moved += 1;
    }
  return `${moved} image files belong to no message. They were moved to ${quarantineKey(day, "")} in the data folder, and are deleted in 30 days.`;
}

function tooMany({ files, orphans }: FileCount): string {
  return (
    `${orphans} of ${files} image files belong to no message that parley.db knows: too many to be waste. They stay where ` +
    "they are. If parley.db is an older copy, stop Parley and put the right one in its place. If it is the right one, " +
    "start Parley with SWEEP_MANY_IMAGES=true: they are moved to orphaned/ in the data folder, and deleted 30 days later."
  );
}
