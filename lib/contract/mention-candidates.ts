import { limits } from "#lib/contract/limits";
import type { MarkdownNode } from "#lib/contract/markdown/node";

/** An @, and where a name behind it may end, the longest first: places in the text, in UTF-16 units. */
export type MentionCandidate = { at: number; ends: number[] };

/** An @ behind a letter or digit belongs to an e-mail address, one behind a host to an address, one before a space to nobody. */
const mentionSign = /(?<![\p{L}\p{M}\p{N}]|[a-z0-9-]\.[a-z]{2,24}\/)@(?!\s)/giu;
const inWord = /^[\p{L}\p{M}\p{N}]/u;
/** What changes the character before it. */
const modifiesPrevious = /^[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D]/u;

/** May still be the same visible character: a mark, part of a flag, a joiner, or a Hangul vowel behind its consonant. */
const continuesCharacter = /^[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D\u1160-\u11FF\uD7B0-\uD7FF]/u;
/** May draw the next one into its own. */
const joinsNext = /^[\p{M}\u200D]/u;

/** UTF-16 units in which the longest name ends, and as many places as it can have for an end. */
const maxNameUnits = 8 * limits.displayNameLength;

/**
 * The texts in which somebody can be mentioned: neither code, nor links, nor what a backslash or a dead address made
 * literal. Server and page look for members here, and nowhere else.
 */
export function referringTexts(marks: readonly MarkdownNode[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "text") return mark.literal ? [] : [mark.text];
    if (mark.kind === "list") return mark.items.flatMap(referringTexts);
    return "children" in mark && mark.kind !== "link" ? referringTexts(mark.children) : [];
  });
}

/** Looked at beyond what a message can mention, since not every @ mentions somebody. */
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

/** Behind a whole character that is no space, and not inside of a word; no further than a name can have visible characters. */
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
