import { useSyncExternalStore } from "react";
import { dayOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

const minute = 60_000;

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, minute);
  return () => clearInterval(timer);
}

/** The reader's calendar day, also after midnight. */
export function useToday(reader: TimeZoneAndLocale): string {
  const today = () => dayOf(new Date(), reader);
  return useSyncExternalStore(everyMinute, today, today);
}
