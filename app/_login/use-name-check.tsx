import { useEffect, useState } from "react";
import type { NameCheck } from "#lib/contract/operations/session";
import { request } from "#lib/client/connection/http-request";

const typingPause = 250;

/**
 * Whether a name is free, asked while it is typed. Null while nothing is known: before the first answer, and when the
 * server can't be reached, which must not keep anybody from trying.
 */
export function useNameCheck(displayName: string): NameCheck | null {
  const [verdict, setVerdict] = useState<{ name: string; check: NameCheck } | null>(null);
  const name = displayName.trim();
  useEffect(() => {
    if (!name) return;
    let current = true;
    const timer = setTimeout(() => {
      request("name.check", { displayName: name })
        .then((check) => current && setVerdict({ name, check }))
        .catch(() => current && setVerdict(null));
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name]);
  return verdict?.name === name ? verdict.check : null;
}
