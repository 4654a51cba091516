/** How many pairs of colours faces have: `face-0` and so on in faces.css. */
export const avatarColourCount = 24;

/** The colours of a name: the same for everybody, everywhere. FNV-1a over the folded name, its weak low bits stirred. */
export function avatarColourOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name.normalize("NFC").toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) % avatarColourCount;
}

/** One or two characters that stand for a name: the first of its first and of its last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstGrapheme(words[0] ?? "");
  const last = words.length > 1 ? firstGrapheme(words.at(-1) ?? "") : "";
  const initials = isPicture(first) ? first : first + (isPicture(last) ? "" : last);
  return initials.toLocaleUpperCase("en");
}

/** A picture fills the face by itself. */
const isPicture = (grapheme: string): boolean => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme);

let graphemes: Intl.Segmenter | undefined;

function firstGrapheme(word: string): string {
  // Most names begin so, and what divides the others is slow to make.
  if (/^[a-z\d](?:[a-z\d]|$)/i.test(word)) return word.charAt(0);
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(word)) return segment;
  return "";
}
