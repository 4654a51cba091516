import { useEffect, useState } from "react";

/** True once `active` has been true for a while, so that brief states are never shown. */
export function useDelayed(milliseconds: number, active: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [milliseconds, active]);
  return lasting && active;
}
