/** As people type it when they are in a hurry: without accents and capitals. */
export function foldForSearch(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * How well a name answers what was typed: 0 when it begins so, 1 when one of its words does, 2 when it stands anywhere in
 * it; null when it does not.
 */
export function rankOf(name: string, query: string): number | null {
  const folded = foldForSearch(name);
  const wanted = foldForSearch(query).replace(/^#/, "");
  if (folded.startsWith(wanted)) return 0;
  if (folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return folded.includes(wanted) ? 2 : null;
}
