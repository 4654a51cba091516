import { panelWidths, panelWidthWithin } from "#lib/client/settings/appearance";

const step = 1;

/** What a key on the panel's edge makes of its width, in rem. Undefined for keys that mean something else. */
export function widthByKey(key: string, width: number, isRightToLeft: boolean): number | undefined {
  const away = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === away) return panelWidthWithin(width + step);
  if (key === back) return panelWidthWithin(width - step);
  if (key === "Home") return panelWidths.least;
  if (key === "End") return panelWidths.most;
  return undefined;
}

/** How wide the panel is, in rem, when its edge is brought to `x`. @param rem in pixels */
export function widthAt(
  x: number,
  panel: { left: number; right: number },
  isRightToLeft: boolean,
  rem: number,
): number {
  return panelWidthWithin((isRightToLeft ? panel.right - x : x - panel.left) / rem);
}
