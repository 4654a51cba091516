import { useSyncExternalStore } from "react";
import { dayOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

const minuteMs = 60_000;

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, minuteMs);
  return () => clearInterval(timer);
}

/** Today's date in this time zone; it changes at midnight. */
export function useToday(timeZone: TimeZoneAndLocale): string {
  const today = () => dayOf(new Date(), timeZone);
  return useSyncExternalStore(everyMinute, today, today);
}
