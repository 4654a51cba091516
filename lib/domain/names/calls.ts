import { limits } from "#lib/contract/limits";
import { readMarkdown } from "#lib/contract/markdown/read-markdown";
import { mentionCandidatesIn, referringTexts } from "#lib/contract/mention-candidates";
import { foldedSkeleton } from "#lib/domain/names/skeleton";
import { normalizeName } from "#lib/domain/names/visible-name";
import type { Calls } from "#lib/store/change";

/** Looked at beyond what a message can mention, since not every @ calls somebody. */
const callsMax = 1.5 * limits.mentionsPerMessage;

/** Whom a text may call: for each @ that may mention somebody the keys of all names that may stand behind it, the longest first. */
export function callsIn(text: string): Calls {
  if (!text.includes("@")) return [];
  const found = referringTexts(readMarkdown(text)).flatMap((each) =>
    mentionCandidatesIn(each).map(({ at, ends }) => ends.map((end) => each.slice(at + 1, end))),
  );
  return found.slice(0, callsMax).map((names) => [...new Set(names.map(keyOf))]);
}

const keyOf = (name: string): string => foldedSkeleton(normalizeName(name));
