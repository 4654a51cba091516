/** The number of colour pairs for avatars: `face-0` and so on in faces.css. */
export const avatarColourCount = 24;

/** The colour pair of a name, the same everywhere: FNV-1a over the folded name, with its weak low bits mixed. */
export function avatarColourOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name.normalize("NFC").toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) % avatarColourCount;
}

/** The first characters of a name's first and last words. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstGrapheme(words[0] ?? "");
  const last = words.length > 1 ? firstGrapheme(words.at(-1) ?? "") : "";
  const initials = isPicture(first) ? first : first + (isPicture(last) ? "" : last);
  return initials.toLocaleUpperCase("en");
}

/** An emoji fills the avatar alone. */
const isPicture = (grapheme: string): boolean => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme);

let graphemes: Intl.Segmenter | undefined;

function firstGrapheme(word: string): string {
  // Most names begin like this, and a segmenter is slow to create.
  if (/^[a-z\d](?:[a-z\d]|$)/i.test(word)) return word.charAt(0);
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(word)) return segment;
  return "";
}
