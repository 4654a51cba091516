import { limits } from "#lib/contract/limits";
import type { MarkdownNode } from "#lib/contract/markdown/node";

/** The position of an @ and the positions where a name after it may end, the longest first, in UTF-16 units. */
export type MentionCandidate = { at: number; ends: number[] };

/** An @ behind a letter or digit belongs to an e-mail address, one behind a host to an address, one before a space to nobody. */
const mentionSign = /(?<![\p{L}\p{M}\p{N}]|[a-z0-9-]\.[a-z]{2,24}\/)@(?!\s)/giu;
const inWord = /^[\p{L}\p{M}\p{N}]/u;
/** Characters that modify the one before them. */
const modifiesPrevious = /^[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]/u;

/** May still be the same visible character: a mark, part of a flag, a joiner, or a Hangul vowel behind its consonant. */
const continuesCharacter = /^[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D\u1160-\u11FF\uD7B0-\uD7FF]/u;
/** May draw the next one into its own. */
const joinsNext = /^[\p{M}\u200D]/u;

/** UTF-16 units within which even the longest name ends. */
const maxNameUnits = 8 * limits.displayNameLength;

/**
 * Collects the texts that can mention somebody: not code, links or literal text. Server and page look for mentions only
 * here.
 */
export function referringTexts(marks: readonly MarkdownNode[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "text") return mark.literal ? [] : [mark.text];
    if (mark.kind === "list") return mark.items.flatMap(referringTexts);
    return "children" in mark && mark.kind !== "link" ? referringTexts(mark.children) : [];
  });
}

/** More than a message can mention, since not every @ mentions somebody. */
export const maxCandidates = 1.5 * limits.mentionsPerMessage;

/** Each @ that may mention somebody, in one of those texts: the first of them where there are very many. */
export function mentionCandidatesIn(text: string): MentionCandidate[] {
  const found: MentionCandidate[] = [];
  for (const { index } of text.matchAll(mentionSign)) {
    if (found.length === maxCandidates) break;
    found.push({ at: index, ends: endsAfter(text, index + 1) });
  }
  return found;
}

/** A name ends after a whole character that is no space, not inside a word, and within the length of a name. */
function endsAfter(text: string, start: number): number[] {
  const characters = Array.from(text.slice(start, start + maxNameUnits));
  const ends: number[] = [];
  let [end, visible] = [start, 0];
  for (const [index, character] of characters.entries()) {
    if (!continuesCharacter.test(character) && !joinsNext.test(characters[index - 1] ?? "")) visible += 1;
    if (visible > limits.displayNameLength || ends.length === limits.displayNameLength) break;
    end += character.length;
    const next = characters[index + 1] ?? "";
    const isWhole = !modifiesPrevious.test(next) && character !== "\u200D";
    if (isWhole && !/\s/.test(character) && !(inWord.test(character) && inWord.test(wordAfter(characters, index))))
      ends.push(end);
  }
  return ends.toReversed();
}

/** An underscore goes on with a word, and at its end it is a mark of emphasis. */
function wordAfter(characters: readonly string[], index: number): string {
  let next = index + 1;
  while (characters[next] === "_") next += 1;
  return characters[next] ?? "";
}
