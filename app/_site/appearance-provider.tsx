"use client";

import { useEffect, useMemo, useState, type ReactNode } from "react";
import { keepLook, keptLook } from "#lib/client/settings/appearance-cookie";
import type { Look } from "#lib/client/settings/appearance";
import { showLook } from "#lib/client/settings/apply-appearance";
import { LookContext } from "#app/_site/use-appearance";

/** Holds how one wants the page. @param first as the server read it */
export function LookProvider({ first, children }: { first: Look; children: ReactNode }) {
  const [look, setLook] = useState(first);
  useEffect(() => {
    // It may have been changed in another tab since this one was looked at, or since its HTML was kept.
    const follow = () => setLook((known) => keptLook() ?? known);
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, []);
  useEffect(() => showLook(look), [look]);
  const held = useMemo(
    () => ({
      look,
      changeLook(part: Partial<Look>) {
        const next = { ...look, ...part };
        keepLook(next);
        setLook(next);
      },
    }),
    [look],
  );
  return <LookContext value={held}>{children}</LookContext>;
}
