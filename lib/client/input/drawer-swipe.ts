import type { Point } from "#lib/client/input/zoom";

/** Pixels from the edge in which a finger comes down that means to pull the drawer out. */
const edgePx = 40;
/** Pixels along which a finger means it. */
const minSwipePx = 48;

/** Where the drawer stands: 1 where lines begin at the left, -1 where they begin at the right. */
export type Side = 1 | -1;

export const startsAtEdge = ({ x }: Point, width: number, side: Side): boolean =>
  side === 1 ? x <= edgePx : x >= width - edgePx;

/** Whether a finger that came down at one point and is now at another pulls the drawer out, pushes it in, or scrolls. */
export function classifySwipe(from: Point, to: Point, side: Side): "out" | "in" | "scroll" | null {
  const [along, across] = [(to.x - from.x) * side, Math.abs(to.y - from.y)];
  if (across > minSwipePx / 2 && across > Math.abs(along)) return "scroll";
  if (Math.abs(along) < minSwipePx || Math.abs(along) < across * 2) return null;
  return along > 0 ? "out" : "in";
}
