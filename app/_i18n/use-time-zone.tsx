import { createContext, useContext, useMemo } from "react";
import type { TimeZoneAndLocale } from "#lib/i18n/dates";
import { useAfterHydration } from "#app/_ui/hooks/use-after-hydration";
import { useTranslations } from "#app/_i18n/use-translations";

const browserTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const TimeZoneContext = createContext<TimeZoneAndLocale | null>(null);

/**
 * Where and in which language one reads, for the context. The server does not know where, and for a moment the browser
 * keeps to what it wrote: what writes times is slow to make, and the page comes to life first.
 */
export function useTimeZoneAfterHydration(): TimeZoneAndLocale | null {
  const { locale } = useTranslations();
  const isAfter = useAfterHydration();
  return useMemo(() => (isAfter ? { locale, timeZone: browserTimeZone() } : null), [isAfter, locale]);
}

/** Where and in which language one reads; null as long as it is not known. */
export const useKnownTimeZone = (): TimeZoneAndLocale | null => useContext(TimeZoneContext);

/** The same where an answer is needed: in UTC as long as it is not known. */
export function useTimeZone(): TimeZoneAndLocale {
  const { locale } = useTranslations();
  const known = useKnownTimeZone();
  return useMemo(() => known ?? { locale, timeZone: "UTC" }, [known, locale]);
}

const isServer = typeof window === "undefined";

/** For whom to write a time; null while what the server has written stands. It goes with `suppressHydrationWarning`. */
export function useTimeZoneOfText(): TimeZoneAndLocale | null {
  const timeZone = useTimeZone();
  return useKnownTimeZone() || isServer ? timeZone : null;
}
