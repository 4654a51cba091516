import { foldText } from "#lib/client/text/fold-text";

/**
 * How well a name answers what was typed: 0 when it begins so, 1 when one of its words does, 2 when it stands anywhere in
 * it; null when it does not.
 */
export function matchRank(name: string, query: string): number | null {
  const known = foldText(name).trim();
  const wanted = foldText(query).trim().replace(/^#/, "");
  if (known.startsWith(wanted)) return 0;
  if (known.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return known.includes(wanted) ? 2 : null;
}
