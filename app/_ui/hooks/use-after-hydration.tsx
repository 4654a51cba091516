import { startTransition, useEffect, useState } from "react";

/** False in the server's HTML and at first; true as soon as there is time, in pieces that hold up nothing else. */
export function useAfterHydration(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => startTransition(() => setAfter(true)), []);
  return isAfter;
}
