import { foldText } from "#lib/client/text/fold-text";

/**
 * Ranks how well a name matches a query: 0 where it begins with it, 1 where one of its words does, 2 where it contains it;
 * null where it does not match.
 */
export function matchRank(name: string, query: string): number | null {
  const known = foldText(name).trim();
  const wanted = foldText(query).trim().replace(/^#/, "");
  if (known.startsWith(wanted)) return 0;
  if (known.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return known.includes(wanted) ? 2 : null;
}
