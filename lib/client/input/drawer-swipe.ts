import type { Point } from "#lib/client/input/zoom";

/** A swipe that opens the drawer starts this close to the edge. */
const edgePx = 40;
/** A shorter movement is no swipe. */
const minSwipePx = 48;

/** The side of the drawer: 1 in left-to-right languages, -1 in right-to-left ones. */
export type Side = 1 | -1;

export const startsAtEdge = ({ x }: Point, width: number, side: Side): boolean =>
  side === 1 ? x <= edgePx : x >= width - edgePx;

/** Whether the movement of a finger pulls the drawer out, pushes it in, or scrolls; null while that is open. */
export function classifySwipe(from: Point, to: Point, side: Side): "out" | "in" | "scroll" | null {
  const [along, across] = [(to.x - from.x) * side, Math.abs(to.y - from.y)];
  if (across > minSwipePx / 2 && across > Math.abs(along)) return "scroll";
  if (Math.abs(along) < minSwipePx || Math.abs(along) < across * 2) return null;
  return along > 0 ? "out" : "in";
}
