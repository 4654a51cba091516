import { createContext, useContext, useMemo } from "react";
import type { Reader } from "#lib/i18n/dates";
import { useSoonAfter } from "#app/_ui/hooks/use-after-hydration";
import { useWords } from "#app/_i18n/use-words";

const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const ReaderContext = createContext<Reader | null>(null);

/**
 * Where and in which language one reads, for the context. The server does not know where, and for a moment the browser
 * keeps to what it wrote: what writes times is slow to make, and the page comes to life first.
 */
export function useReaderSoon(): Reader | null {
  const { locale } = useWords();
  const isAfter = useSoonAfter();
  return useMemo(() => (isAfter ? { locale, timeZone: ownTimeZone() } : null), [isAfter, locale]);
}

/** Where and in which language one reads; null as long as it is not known. */
export const useKnownReader = (): Reader | null => useContext(ReaderContext);

/** The same where an answer is needed: in UTC as long as it is not known. */
export function useReader(): Reader {
  const { locale } = useWords();
  const known = useKnownReader();
  return useMemo(() => known ?? { locale, timeZone: "UTC" }, [known, locale]);
}

const isServer = typeof window === "undefined";

/** For whom to write a time; null while what the server has written stands. It goes with `suppressHydrationWarning`. */
export function useReaderOfText(): Reader | null {
  const reader = useReader();
  return useKnownReader() || isServer ? reader : null;
}
