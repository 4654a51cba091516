import { startTransition, useEffect, useState } from "react";

/** False in the server's HTML and during hydration; true afterwards, in a transition that blocks nothing. */
export function useAfterHydration(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => startTransition(() => setAfter(true)), []);
  return isAfter;
}
