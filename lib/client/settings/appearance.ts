/** The member's choices for this browser. */
export type Appearance = { theme: Theme; sidebarWidth: number; sidebarCollapsed: boolean };

export type Theme = (typeof themes)[number];
export const themes = ["system", "light", "dark"] as const;

export const sidebarWidthsRem = { min: 13, default: 17, max: 28 };

/** A cookie, not the browser's storage, so that the server's HTML is right and nothing flashes or jumps. */
export const appearanceCookieName = "parley_look";

export const defaultAppearance: Appearance = {
  theme: "system",
  sidebarWidth: sidebarWidthsRem.default,
  sidebarCollapsed: false,
};

/** @param kept the cookie's value; anything invalid becomes the default */
export function parseAppearance(kept: string | undefined): Appearance {
  const values = new URLSearchParams(kept);
  const width = Number(values.get("panel") ?? sidebarWidthsRem.default);
  return {
    theme: themes.find((theme) => theme === values.get("theme")) ?? defaultAppearance.theme,
    sidebarWidth: Number.isFinite(width) ? clampSidebarWidth(width) : sidebarWidthsRem.default,
    sidebarCollapsed: values.get("closed") === "yes",
  };
}

export function serializeAppearance({ theme, sidebarWidth, sidebarCollapsed }: Appearance): string {
  return `theme=${theme}&panel=${sidebarWidth}&closed=${sidebarCollapsed ? "yes" : "no"}`;
}

/** Rounded to a sixteenth of a rem, which is a pixel. */
export function clampSidebarWidth(width: number): number {
  return Math.min(Math.max(Math.round(width * 16) / 16, sidebarWidthsRem.min), sidebarWidthsRem.max);
}
