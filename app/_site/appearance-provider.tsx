"use client";

import { useEffect, useMemo, useState, type ReactNode } from "react";
import { writeAppearanceCookie, readAppearanceCookie } from "#lib/client/settings/appearance-cookie";
import type { Appearance } from "#lib/client/settings/appearance";
import { applyAppearance } from "#lib/client/settings/apply-appearance";
import { AppearanceContext } from "#app/_site/use-appearance";

/** Holds the appearance settings. @param props `initial`: as the server read them from the cookie */
export function AppearanceProvider({ initial, children }: { initial: Appearance; children: ReactNode }) {
  const [appearance, setAppearance] = useState(initial);
  useEffect(() => {
    // Another tab may have changed it, or this HTML may come from the offline cache.
    const update = () => setAppearance((known) => readAppearanceCookie() ?? known);
    update();
    document.addEventListener("visibilitychange", update);
    return () => document.removeEventListener("visibilitychange", update);
  }, []);
  useEffect(() => applyAppearance(appearance), [appearance]);
  const setting = useMemo(
    () => ({
      appearance,
      changeAppearance(part: Partial<Appearance>) {
        const next = { ...appearance, ...part };
        writeAppearanceCookie(next);
        setAppearance(next);
      },
    }),
    [appearance],
  );
  return <AppearanceContext value={setting}>{children}</AppearanceContext>;
}
