import { useSyncExternalStore } from "react";
import type { Reader } from "#lib/client/times";

const unknownReader: Reader = { timeZone: "UTC", locale: "en" };
let browser: Reader | undefined;

const reader = (): Reader =>
  (browser ??= { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language });

const never = () => () => {};

/** Where and in which language one reads. The server does not know, so its HTML has UTC, and the browser then its own. */
export const useReader = (): Reader => useSyncExternalStore(never, reader, () => unknownReader);
