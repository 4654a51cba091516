/** In CSS pixels; from the middle of the stage where nothing else is said. */
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

/** How a picture is seen: how many times its fitting size, and how far its middle is from the middle of the stage. */
export type View = Point & { scale: number };

export const fittedView: View = { scale: 1, x: 0, y: 0 };

/** One step of a key or a button; a double tap takes two and a half. */
export const zoomStep = 1.5;
const doubleTapZoom = 2.5;
const maxZoom = 8;

/** Zooms so that the point under the finger or the pointer stays there. */
export function zoomAt(view: View, factor: number, at: Point): View {
  const scale = Math.min(maxZoom, Math.max(1, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}

/** What a double tap does: from the whole picture closer to a point, and from anywhere else back to the whole. */
export function toggleZoom(view: View, at: Point): View {
  return view.scale > 1 ? fittedView : zoomAt(view, doubleTapZoom, at);
}

export function panBy(view: View, by: Point): View {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** No edge of the picture comes further in than the edge of the stage, unless the picture is smaller. */
export function clampView(view: View, picture: Size, stage: Size): View {
  const slack = (side: "width" | "height") => Math.max(0, (picture[side] * view.scale - stage[side]) / 2);
  return { scale: view.scale, x: clamp(view.x, slack("width")), y: clamp(view.y, slack("height")) };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) || 0;
