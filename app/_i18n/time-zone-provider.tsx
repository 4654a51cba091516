import type { ReactNode } from "react";
import { TimeZoneContext, useTimeZoneAfterHydration } from "#app/_i18n/use-time-zone";

/** Gives times their reader. By itself, since all that stands around it need not be rendered once more for that. */
export function TimeZoneProvider({ children }: { children: ReactNode }) {
  return <TimeZoneContext value={useTimeZoneAfterHydration()}>{children}</TimeZoneContext>;
}
