/** What turns the direction of all that stands behind it, until something ends it. */
export const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Of these, the ones that are not needed to keep words apart from others. */
const directionOverrides = /[\u202A-\u202E]/g;
const [isolate, end] = ["\u2068", "\u2069"];

/** Hebrew, Arabic and their neighbours, with the marks that stand for them. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Words of others, for where no element keeps them apart from the words around them: in titles, labels and notifications.
 * They neither turn those nor are turned by them (UAX 9: between a first strong isolate and its end). What runs from left
 * to right stays as it is.
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
