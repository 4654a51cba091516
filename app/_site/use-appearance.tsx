import { createContext, useContext } from "react";
import type { Appearance } from "#lib/client/settings/appearance";

export type HeldLook = { look: Appearance; changeLook(part: Partial<Appearance>): void };

export const LookContext = createContext<HeldLook | null>(null);

export function useAppearance(): HeldLook {
  const held = useContext(LookContext);
  if (!held) throw new Error("This has to stand inside a LookProvider.");
  return held;
}
