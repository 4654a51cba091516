import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";

/** Seconds after which somebody may have made room. */
const retryAfter = 5;

/** The refusal `storage_full`. */
export function storageFull(): Refusal {
  return refusal("storage_full", { retryAfter });
}
