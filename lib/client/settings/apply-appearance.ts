import type { Appearance, Theme } from "#lib/client/settings/appearance";

/** The colour of a phone's own bars: the sidebar's. */
export const barColours = { light: "#f5f1e9", dark: "#242019" };

export function barColour(theme: Theme, system: keyof typeof barColours): string {
  return barColours[theme === "system" ? system : theme];
}

/** Sets on the document what app/layout.tsx has set from the cookie. */
export function applyAppearance({ theme, sidebarWidth }: Appearance): void {
  const { documentElement: root } = document;
  root.dataset.theme = theme;
  showSidebarWidth(sidebarWidth);
  for (const bar of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]"))
    bar.content = barColour(theme, bar.media.includes("dark") ? "dark" : "light");
}

export function showSidebarWidth(width: number): void {
  document.documentElement.style.setProperty("--panel-width", `${width}rem`);
}
