/** In CSS pixels, from the centre of the stage unless said otherwise. */
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

/** The scale relative to the fitted size, and the distance of the image's centre from the centre of the stage. */
export type View = Point & { scale: number };

export const fittedView: View = { scale: 1, x: 0, y: 0 };

/** The zoom factor of a key or a button. */
export const zoomStep = 1.5;
const doubleTapZoom = 2.5;
const maxZoom = 8;

/** Zooms so that the point under the finger or pointer stays where it is. */
export function zoomAt(view: View, factor: number, at: Point): View {
  const scale = Math.min(maxZoom, Math.max(1, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}

/** Zooms in on a point, or back to the whole image where it is zoomed already. */
export function toggleZoom(view: View, at: Point): View {
  return view.scale > 1 ? fittedView : zoomAt(view, doubleTapZoom, at);
}

export function panBy(view: View, by: Point): View {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** Keeps the edges of the image at or outside the edges of the stage, unless the image is smaller. */
export function clampView(view: View, picture: Size, stage: Size): View {
  const slack = (side: "width" | "height") => Math.max(0, (picture[side] * view.scale - stage[side]) / 2);
  return { scale: view.scale, x: clamp(view.x, slack("width")), y: clamp(view.y, slack("height")) };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) || 0;
