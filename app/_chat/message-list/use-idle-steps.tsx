import { useEffect, useState } from "react";
import { whenIdle } from "#lib/client/browser/when-idle";

/** Counts from 0 up to `steps` while the browser is idle, for work that is done piece by piece. */
export function useIdleSteps(steps: number): number {
  const [done, setDone] = useState(0);
  useEffect(() => (done < steps ? whenIdle(() => setDone(done + 1)) : undefined), [done, steps]);
  return done;
}
