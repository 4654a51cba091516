import type { ReactNode } from "react";
import { TimeZoneContext, useTimeZoneAfterHydration } from "#app/_i18n/use-time-zone";

/** Provides the time zone. A component of its own, so that its parents are not rendered again when it is known. */
export function TimeZoneProvider({ children }: { children: ReactNode }) {
  return <TimeZoneContext value={useTimeZoneAfterHydration()}>{children}</TimeZoneContext>;
}
