import { useEffect, useState } from "react";

/** True once something has been so for a while: what lasts only a moment need not be shown. */
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
