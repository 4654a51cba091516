import { refuse } from "#lib/contract/errors/refuse";
import { storageFull } from "#lib/domain/storage-full";
import { isDiskFull } from "#lib/store/disk-full";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** Seconds after which another program may have released the database. */
const retryAfter = 1;

/** Turns a temporary error, such as a full disk, into a refusal that invites a retry. Rethrows every other error. */
export function refuseIfTransient(error: unknown): never {
  if (isDiskFull(error)) throw storageFull();
  if (isDatabaseBusy(error)) refuse("unavailable", undefined, { retryAfter });
  throw error;
}
