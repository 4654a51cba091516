import { sidebarWidthsRem, clampSidebarWidth } from "#lib/client/settings/appearance";

const keyStepRem = 1;

/** The width after a key on the sidebar's edge, in rem. Undefined for other keys. */
export function widthByKey(key: string, width: number, isRightToLeft: boolean): number | undefined {
  const away = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === away) return clampSidebarWidth(width + keyStepRem);
  if (key === back) return clampSidebarWidth(width - keyStepRem);
  if (key === "Home") return sidebarWidthsRem.min;
  if (key === "End") return sidebarWidthsRem.max;
  return undefined;
}

/** The width, in rem, when the edge is dragged to `x`. */
export function widthAt(
  x: number,
  panel: { left: number; right: number },
  isRightToLeft: boolean,
  pxPerRem: number,
): number {
  return clampSidebarWidth((isRightToLeft ? panel.right - x : x - panel.left) / pxPerRem);
}
