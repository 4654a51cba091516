import { createContext, useContext } from "react";
import type { Appearance } from "#lib/client/settings/appearance";

export type AppearanceSetting = { appearance: Appearance; changeAppearance(part: Partial<Appearance>): void };

export const AppearanceContext = createContext<AppearanceSetting | null>(null);

export function useAppearance(): AppearanceSetting {
  const setting = useContext(AppearanceContext);
  if (!setting) throw new Error("This has to stand inside a AppearanceProvider.");
  return setting;
}
