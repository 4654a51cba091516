import { foldName } from "#lib/contract/fold-name";
import { readMarkdown } from "#lib/contract/markdown/read-markdown";
import { candidatesMax, mentionCandidatesIn, referringTexts } from "#lib/contract/mention-candidates";
import { unitsMax } from "#lib/contract/units";
import { foldedSkeleton } from "#lib/domain/names/skeleton";
import { normalizeName } from "#lib/domain/names/visible-name";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";

/** UTF-16 units of names that are folded for one text: more than there are, unless it is made to hurt. */
const foldedMax = 2 * unitsMax.text;

/** Whom a text may call: for each @ that may mention somebody all names that may stand behind it, the longest first. */
export function callsIn(text: string): MentionCandidates {
  if (!text.includes("@")) return [];
  const calls: MentionCandidates = [];
  let left = foldedMax;
  for (const each of referringTexts(readMarkdown(text)))
    for (const { at, ends } of mentionCandidatesIn(each)) {
      left -= ends.reduce((sum, end) => sum + end - at, 0);
      if (calls.length === candidatesMax || left < 0) return calls;
      const names = new Set(ends.map((end) => foldName(each.slice(at + 1, end))));
      calls.push(Array.from(names, (folded) => ({ nameKey: keyOf(folded), folded })));
    }
  return calls;
}

const keyOf = (name: string): string => foldedSkeleton(normalizeName(name));
