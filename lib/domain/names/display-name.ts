import { limits } from "#lib/contract/limits";
import { refuseFor } from "#lib/contract/errors/refuse";
import { foldedSkeleton, writtenSkeleton } from "#lib/domain/names/skeleton";
import { nameViolation, normalizeName, shortenName } from "#lib/domain/names/visible-name";

/** A display name that can be claimed, with the two keys that must be unique. */
export type DisplayName = { text: string; nameKey: string; confusableKey: string };

/** Names under which a member could pass for Parley itself. */
const reservedNames = ["system", "admin", "parley", "everyone", "here"];
const reservedKeys = new Set(reservedNames.map(foldedSkeleton));

/** Refuses with `invalid_name` and a sentence that says why. */
export function parseDisplayName(input: string): DisplayName {
  const text = normalizeName(input);
  const violation = nameViolation(text, limits.displayNameLength);
  if (violation) refuseFor(violation, "invalid_name", { field: "displayName" });

  const nameKey = foldedSkeleton(text);
  const confusableKey = writtenSkeleton(text);
  if (reservedKeys.has(nameKey) || reservedKeys.has(confusableKey))
    refuseFor({ reason: "name_reserved" }, "invalid_name", { field: "displayName" });
  return { text, nameKey, confusableKey };
}

/** Makes names close to one that is taken. They are probably free. */
export function namesLike(taken: string): DisplayName[] {
  return Array.from({ length: 8 }, (_, index) => {
    const suffix = ` ${index + 2}`;
    return parseDisplayName(shortenName(taken, limits.displayNameLength - suffix.length) + suffix);
  });
}
