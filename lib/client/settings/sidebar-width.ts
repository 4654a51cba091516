import { sidebarWidthsRem, clampSidebarWidth } from "#lib/client/settings/appearance";

const keyStepRem = 1;

/** What a key on the panel's edge makes of its width, in rem. Undefined for keys that mean something else. */
export function widthByKey(key: string, width: number, isRightToLeft: boolean): number | undefined {
  const away = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === away) return clampSidebarWidth(width + keyStepRem);
  if (key === back) return clampSidebarWidth(width - keyStepRem);
  if (key === "Home") return sidebarWidthsRem.least;
  if (key === "End") return sidebarWidthsRem.most;
  return undefined;
}

/** How wide the panel is, in rem, when its edge is brought to `x`. @param rem in pixels */
export function widthAt(
  x: number,
  panel: { left: number; right: number },
  isRightToLeft: boolean,
  rem: number,
): number {
  return clampSidebarWidth((isRightToLeft ? panel.right - x : x - panel.left) / rem);
}
