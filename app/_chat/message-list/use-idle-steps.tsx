import { useEffect, useState } from "react";
import { whenIdle } from "#lib/client/browser/when-idle";

/** Counts from 0 up to `turns` while the browser has nothing better to do: for work that is done piece by piece. */
export function useIdleSteps(turns: number): number {
  const [done, setDone] = useState(0);
  useEffect(() => (done < turns ? whenIdle(() => setDone(done + 1)) : undefined), [done, turns]);
  return done;
}
