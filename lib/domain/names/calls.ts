import { readMarkdown } from "#lib/contract/markdown/read-markdown";
import { candidatesMax, mentionCandidatesIn, referringTexts } from "#lib/contract/mention-candidates";
import { foldedSkeleton } from "#lib/domain/names/skeleton";
import { normalizeName } from "#lib/domain/names/visible-name";
import type { Calls } from "#lib/store/change";

/** Whom a text may call: for each @ that may mention somebody the keys of all names that may stand behind it, the longest first. */
export function callsIn(text: string): Calls {
  if (!text.includes("@")) return [];
  const calls: Calls = [];
  for (const each of referringTexts(readMarkdown(text)))
    for (const { at, ends } of mentionCandidatesIn(each)) {
      if (calls.length === candidatesMax) return calls;
      calls.push([...new Set(ends.map((end) => keyOf(each.slice(at + 1, end))))]);
    }
  return calls;
}

const keyOf = (name: string): string => foldedSkeleton(normalizeName(name));
