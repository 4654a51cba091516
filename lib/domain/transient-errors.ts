import { refuse } from "#lib/contract/errors/refuse";
import { storageFull } from "#lib/domain/storage-full";
import { isDiskFull } from "#lib/store/disk-full";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** Seconds after which another program may be done with the database. */
const retryAfter = 1;

/** What is nobody's fault, and not for ever, is refused: whoever waits can try again. Every other error is thrown on. */
export function refuseIfTransient(error: unknown): never {
  if (isDiskFull(error)) throw storageFull();
  if (isDatabaseBusy(error)) refuse("unavailable", undefined, { retryAfter });
  throw error;
}
