import { createContext, useContext } from "react";
import type { Look } from "#lib/client/settings/appearance";

export type HeldLook = { look: Look; changeLook(part: Partial<Look>): void };

export const LookContext = createContext<HeldLook | null>(null);

export function useLook(): HeldLook {
  const held = useContext(LookContext);
  if (!held) throw new Error("This has to stand inside a LookProvider.");
  return held;
}
