import unhomoglyph from "unhomoglyph";
import { withoutVariations } from "#lib/contract/slug";

/**
 * Reduces a name to its look, without case and width: two names with the same folded skeleton are the same name.
 * UTS 39 skeleton over NFKC and case folding, folded once more since the skeleton maps onto capitals (0 → O).
 */
export function foldedSkeleton(name: string): string {
  return fold(skeleton(fold(name.normalize("NFKC"))));
}

/**
 * Reduces a name to its look as it is written, and folds the case afterwards. It catches pairs that folding first
 * separates, such as `Ian` (capital i) and `lan` (small L), or `bob` and `Вob` with a Cyrillic В.
 */
export function writtenSkeleton(name: string): string {
  return fold(skeleton(fold(skeleton(name.normalize("NFKC")))));
}

function skeleton(name: string): string {
  return unhomoglyph(withoutVariations(name).normalize("NFD")).normalize("NFD");
}

/** Upper case first, so that ß and ss, or the two small sigmas, become the same. */
function fold(name: string): string {
  return name.toUpperCase().toLowerCase();
}
