import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";

/** Seconds after which there may be room again. */
const retryAfter = 5;

/** Makes the refusal `storage_full`. */
export function storageFull(): Refusal {
  return refusal("storage_full", { retryAfter });
}
