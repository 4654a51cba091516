import type { Refusal } from "#lib/contract/refusal";
import { refusal } from "#lib/contract/refuse";
import { isDiskFull } from "#lib/store/disk-full";

/** Seconds after which somebody may have made room. */
const retryAfter = 5;

/** The refusal `storage_full`. */
export function wantOfRoom(): Refusal {
  return refusal("storage_full", { retryAfter });
}

/** A full disk is nobody's fault, and not for ever: whoever waits can try again. */
export function refuseForWantOfRoom(error: unknown): never {
  throw isDiskFull(error) ? wantOfRoom() : error;
}
