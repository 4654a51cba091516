/** How one wants the page in this browser. */
export type Appearance = { theme: Theme; panelWidth: number; panelClosed: boolean };

export type Theme = (typeof themes)[number];
export const themes = ["system", "light", "dark"] as const;

/** Of the list of channels, in rem. */
export const panelWidths = { least: 13, usual: 17, most: 28 };

/** In a cookie rather than in the browser's storage: so the server's HTML is right, and nothing flashes or jumps. */
export const lookCookie = "parley_look";

export const usualLook: Appearance = { theme: "system", panelWidth: panelWidths.usual, panelClosed: false };

/** @param kept the cookie's value: whatever it holds, a look comes of it */
export function readLook(kept: string | undefined): Appearance {
  const values = new URLSearchParams(kept);
  const width = Number(values.get("panel") ?? panelWidths.usual);
  return {
    theme: themes.find((theme) => theme === values.get("theme")) ?? usualLook.theme,
    panelWidth: Number.isFinite(width) ? panelWidthWithin(width) : panelWidths.usual,
    panelClosed: values.get("closed") === "yes",
  };
}

export function writeLook({ theme, panelWidth, panelClosed }: Appearance): string {
  return `theme=${theme}&panel=${panelWidth}&closed=${panelClosed ? "yes" : "no"}`;
}

/** Rounded to a sixteenth of a rem, which is a pixel. */
export function panelWidthWithin(width: number): number {
  return Math.min(Math.max(Math.round(width * 16) / 16, panelWidths.least), panelWidths.most);
}
