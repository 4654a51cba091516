import { createContext, useContext, useMemo } from "react";
import type { TimeZoneAndLocale } from "#lib/i18n/dates";
import { useAfterHydration } from "#app/_ui/hooks/use-after-hydration";
import { useTranslations } from "#app/_i18n/use-translations";

const browserTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const TimeZoneContext = createContext<TimeZoneAndLocale | null>(null);

/**
 * The value of the context. The server does not know the time zone, and the browser waits until after hydration, because
 * date formatters are slow to make.
 */
export function useTimeZoneAfterHydration(): TimeZoneAndLocale | null {
  const { locale } = useTranslations();
  const isAfter = useAfterHydration();
  return useMemo(() => (isAfter ? { locale, timeZone: browserTimeZone() } : null), [isAfter, locale]);
}

/** Null until the time zone is known. */
export const useKnownTimeZone = (): TimeZoneAndLocale | null => useContext(TimeZoneContext);

/** UTC until the time zone is known. */
export function useTimeZone(): TimeZoneAndLocale {
  const { locale } = useTranslations();
  const known = useKnownTimeZone();
  return useMemo(() => known ?? { locale, timeZone: "UTC" }, [known, locale]);
}

const isServer = typeof window === "undefined";

/** Null while the server's text has to stay, during hydration. Use it with `suppressHydrationWarning`. */
export function useTimeZoneOfText(): TimeZoneAndLocale | null {
  const timeZone = useTimeZone();
  return useKnownTimeZone() || isServer ? timeZone : null;
}
