import type { ReactNode } from "react";
import { ReaderContext, useReaderSoon } from "#lib/client/use-reader";

/** Gives times their reader. By itself, since all that stands around it need not be rendered once more for that. */
export function ReaderProvider({ children }: { children: ReactNode }) {
  return <ReaderContext value={useReaderSoon()}>{children}</ReaderContext>;
}
