import { useEffect, useState } from "react";
import type { NameCheck } from "#lib/contract/operations/session";
import { request } from "#lib/client/connection/http-request";

const debounceMs = 250;

/**
 * Checks while typing whether a name is free. Null while that is unknown: before the first answer, and when the server
 * can't be reached, which must not keep anybody from trying.
 */
export function useNameCheck(displayName: string): NameCheck | null {
  const [result, setResult] = useState<{ name: string; check: NameCheck } | null>(null);
  const name = displayName.trim();
  useEffect(() => {
    if (!name) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      request("name.check", { displayName: name })
        .then((check) => isCurrent && setResult({ name, check }))
        .catch(() => isCurrent && setResult(null));
    }, debounceMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [name]);
  return result?.name === name ? result.check : null;
}
