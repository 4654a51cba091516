"use client";

import { useEffect, useMemo, useState, type ReactNode } from "react";
import { keepLook, appearanceCookie } from "#lib/client/settings/appearance-cookie";
import type { Appearance } from "#lib/client/settings/appearance";
import { applyAppearance } from "#lib/client/settings/apply-appearance";
import { LookContext } from "#app/_site/use-appearance";

/** Holds how one wants the page. @param first as the server read it */
export function AppearanceProvider({ first, children }: { first: Appearance; children: ReactNode }) {
  const [look, setLook] = useState(first);
  useEffect(() => {
    // It may have been changed in another tab since this one was looked at, or since its HTML was kept.
    const follow = () => setLook((known) => appearanceCookie() ?? known);
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, []);
  useEffect(() => applyAppearance(look), [look]);
  const held = useMemo(
    () => ({
      look,
      changeLook(part: Partial<Appearance>) {
        const next = { ...look, ...part };
        keepLook(next);
        setLook(next);
      },
    }),
    [look],
  );
  return <LookContext value={held}>{children}</LookContext>;
}
