import type { Reader } from "#lib/client/times";
import { useInBrowser } from "#lib/client/use-in-browser";

const unknownReader: Reader = { timeZone: "UTC", locale: "en" };
let browser: Reader | undefined;

const reader = (): Reader =>
  (browser ??= { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language });

/** Where and in which language one reads. The server does not know, so its HTML has UTC, and the browser then its own. */
export const useReader = (): Reader => useInBrowser(reader, unknownReader);
