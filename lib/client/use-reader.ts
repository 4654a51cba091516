import { useMemo } from "react";
import type { Reader } from "#lib/client/times";
import { useInBrowser } from "#lib/client/use-in-browser";
import { useWords } from "#lib/client/use-words";

let timeZone: string | undefined;

const ownTimeZone = (): string => (timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Where and in which language one reads. The server does not know where, so its HTML has UTC, and the browser then its own. */
export function useReader(): Reader {
  const { locale } = useWords();
  const zone = useInBrowser(ownTimeZone, "UTC");
  return useMemo(() => ({ timeZone: zone, locale }), [zone, locale]);
}
