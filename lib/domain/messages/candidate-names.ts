import { foldName } from "#lib/contract/fold-name";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { maxCandidates, mentionCandidatesIn, referringTexts } from "#lib/contract/mention-candidates";
import { maxUnits } from "#lib/contract/units";
import { foldedSkeleton } from "#lib/domain/names/skeleton";
import { normalizeName } from "#lib/domain/names/visible-name";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";

/** UTF-16 units of names to fold for one text. Only an abusive text has more. */
const maxFoldedUnits = 2 * maxUnits.text;

/** Lists for each @ of a text all names that it may mention, the longest first. */
export function candidateNamesIn(text: string): MentionCandidates {
  if (!text.includes("@")) return [];
  const candidates: MentionCandidates = [];
  let left = maxFoldedUnits;
  for (const each of referringTexts(parseMarkdown(text)))
    for (const { at, ends } of mentionCandidatesIn(each)) {
      left -= ends.reduce((sum, end) => sum + end - at, 0);
      if (candidates.length === maxCandidates || left < 0) return candidates;
      const names = new Set(ends.map((end) => foldName(each.slice(at + 1, end))));
      candidates.push(Array.from(names, (folded) => ({ nameKey: keyOf(folded), folded })));
    }
  return candidates;
}

const keyOf = (name: string): string => foldedSkeleton(normalizeName(name));
