import type { SessionEnd } from "#lib/contract/events";

/** Why one is back at the door: told across the reload that leads there. */
export type Farewell = SessionEnd["reason"];

const key = "parley.farewell";

export function leaveFarewell(reason: Farewell): void {
  try {
    sessionStorage.setItem(key, reason);
  } catch {
    // Without storage the name screen shows without the sentence.
  }
}

let taken: Farewell | null | undefined;

/** Once per page, however often it is asked for: a later reload says nothing. */
export function takeFarewell(): Farewell | null {
  if (taken !== undefined) return taken;
  try {
    const reason = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    taken = reason === "logout" || reason === "expired" ? reason : null;
  } catch {
    taken = null;
  }
  return taken;
}
