import type { ReactNode } from "react";
import { ReaderContext, useReaderSoon } from "#app/_i18n/use-time-zone";

/** Gives times their reader. By itself, since all that stands around it need not be rendered once more for that. */
export function ReaderProvider({ children }: { children: ReactNode }) {
  return <ReaderContext value={useReaderSoon()}>{children}</ReaderContext>;
}
