import { useSyncExternalStore } from "react";
import { dayOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

const minuteMs = 60_000;

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, minuteMs);
  return () => clearInterval(timer);
}

/** The reader's calendar day, also after midnight. */
export function useToday(timeZone: TimeZoneAndLocale): string {
  const today = () => dayOf(new Date(), timeZone);
  return useSyncExternalStore(everyMinute, today, today);
}
