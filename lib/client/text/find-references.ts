import { foldName } from "#lib/contract/fold-name";
import { mentionCandidatesIn } from "#lib/contract/mention-candidates";
import { channelCandidatesIn } from "#lib/contract/slug";

/** Plain text, the name of a mentioned member, or a word that may begin with a channel's slug. */
export type TextPart = { kind: "text" | "member" | "channel"; text: string };

/** Splits a text at its mentions and channel names. @param names of the members whom the server found mentioned */
export function splitAtReferences(text: string, names: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { at, kind, word } of referencesIn(text, names)) {
    // A name may contain an @ or a #.
    if (at < from) continue;
    if (at > from) parts.push({ kind: "text", text: text.slice(from, at) });
    parts.push({ kind, text: word });
    from = at + 1 + word.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

type Reference = { at: number; kind: "member" | "channel"; word: string };

function referencesIn(text: string, names: readonly string[]): Reference[] {
  const known = new Set(names.map(foldName));
  const members =
    names.length === 0
      ? []
      : mentionCandidatesIn(text).flatMap(({ at, ends }): Reference[] => {
          const end = ends.find((each) => known.has(foldName(text.slice(at + 1, each))));
          return end === undefined ? [] : [{ at, kind: "member", word: text.slice(at + 1, end) }];
        });
  const channels = channelCandidatesIn(text).map((candidate): Reference => ({ ...candidate, kind: "channel" }));
  return [...members, ...channels].toSorted((one, other) => one.at - other.at);
}
