/** Characters that change the direction of everything after them, until another one ends it. */
export const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Those that do more than isolate words from their surroundings. */
const directionOverrides = /[\u202A-\u202E]/g;
const [isolate, end] = ["\u2068", "\u2069"];

/** Hebrew, Arabic and other right-to-left scripts, with their direction marks. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Isolates the words of members where no element does so: in titles, labels and notifications. They neither change the
 * direction of the text around them nor are changed by it (UAX 9, first strong isolate). Left-to-right text stays as it is.
 */
export function isolated(words: string): string {
  const safe = endsAllItBegins(words) ? words.replace(directionOverrides, "") : words.replace(directionControls, "");
  if (!rightToLeft.test(safe) || (safe.startsWith(isolate) && safe.endsWith(end))) return safe;
  return isolate + safe + end;
}

function endsAllItBegins(words: string): boolean {
  let open = 0;
  for (const [sign] of words.matchAll(/[\u2066-\u2069]/g)) {
    open += sign === end ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
