import type { Services } from "#lib/domain/services/services";
import { asideKey, idOfKey } from "#lib/domain/services/image-files";
import { timeOfId } from "#lib/domain/new-id";
import { imageKeys, orphansAmong, putBackNamed } from "#lib/domain/images/orphaned-images";
import { finishRemovals } from "#lib/domain/images/remove-images";

/** More files than this, and more than this share of all, are set aside only by somebody's word. */
const unaskedFiles = 20;
const unaskedShare = 0.1;

const noneThere =
  "The folder images/ in the data folder holds none of the images that parley.db knows. If it is a disk of its own, mount " +
  "it before Parley starts; if parley.db was restored without it, put the images back, too.";

type Found = {
  files: number;
  orphans: number;
  /** When the newest image was made, in milliseconds since 1970. */
  newest: number;
};

/**
 * Sets aside what nothing in the database names: what a process that died had taken in and not written; and, beside a
 * database that was put back from a backup, what came after it. The first is waste, the second is not, so that neither
 * is deleted yet (decision 0030).
 * @param isManyAllowed whether any number may be set aside
 * @param signal ends it before its time: it throws
 * @returns a sentence for the operator about what was set aside, or was too much to be
 */
export async function sweepImages(
  house: Services,
  isManyAllowed: boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  await house.files.discardAbandoned();
  await putBackNamed(house, signal);
  const found = await look(house, signal);
  await finishRemovals(house, signal);
  if (found.files === 0 && (await house.store.images.isAny())) return noneThere;
  if (found.orphans === 0) return undefined;
  const isMany = found.orphans > unaskedFiles && found.orphans > found.files * unaskedShare;
  return isMany && !isManyAllowed ? tooMany(found) : setAside(house, found, signal);
}

async function look(house: Services, signal: AbortSignal): Promise<Found> {
  const found = { files: 0, orphans: 0, newest: 0 };
  for await (const keys of imageKeys(house, signal)) {
    const ids = keys.flatMap((key) => idOfKey(key) ?? []);
    await house.store.images.removeDeletedAmong([...new Set(ids)]);
    found.files += ids.length;
    found.orphans += (await orphansAmong(house, keys)).length;
    for (const id of ids) found.newest = Math.max(found.newest, timeOfId(id));
  }
  return found;
}

async function setAside(house: Services, { newest }: Found, signal: AbortSignal): Promise<string> {
  // A clock that is behind must not make them look as if they had lain there for years.
  const day = new Date(Math.max(newest, house.clock.now().getTime())).toISOString().slice(0, 10);
  let moved = 0;
  for await (const keys of imageKeys(house, signal))
    for (const key of await orphansAmong(house, keys)) {
      signal.throwIfAborted();
      await house.files.move(key, asideKey(day, key));
      moved += 1;
    }
  return `${moved} image files belong to no message. They were moved to ${asideKey(day, "")} in the data folder, and are deleted in 30 days.`;
}

function tooMany({ files, orphans }: Found): string {
  return (
    `${orphans} of ${files} image files belong to no message that parley.db knows: too many to be waste. They stay where ` +
    "they are. If parley.db is an older copy, stop Parley and put the right one in its place. If it is the right one, " +
    "start Parley with SWEEP_MANY_IMAGES=true: they are moved to orphaned/ in the data folder, and deleted 30 days later."
  );
}
