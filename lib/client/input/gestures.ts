import type { Point } from "#lib/client/input/zoom";

/** Called for the gestures of fingers or a pressed mouse. */
type Listener = {
  /** One finger moves. @param total its way since it came down */
  drag(by: Point, total: Point): void;
  /** Two fingers move. @param at the point between them */
  pinch(factor: number, at: Point, by: Point): void;
  /** A drag by one finger has ended. */
  release(total: Point): void;
  tap(at: Point): void;
  doubleTap(at: Point): void;
};

/** A finger that moves less than this does not drag. */
const tapSlopPx = 10;
/** Two taps closer to each other than this are one double tap. */
const doubleTapMs = 300;
const doubleTapDistancePx = 40;

/** Tells taps, drags and pinches apart. It knows only points and times, not events. */
export class Gestures {
  readonly #fingers = new Map<number, Point>();
  #origin: Point = { x: 0, y: 0 };
  #kind: "tap" | "drag" | "pinch" = "tap";
  #lastTap: { at: Point; time: number } | undefined;

  constructor(private readonly listener: Listener) {}

  down(id: number, at: Point): void {
    this.#fingers.set(id, at);
    if (this.#fingers.size > 1) this.#kind = "pinch";
    else {
      this.#origin = at;
      this.#kind = "tap";
    }
  }

  move(id: number, at: Point): void {
    const before = this.#fingers.get(id);
    if (!before) return;
    const other = [...this.#fingers].find(([each]) => each !== id)?.[1];
    this.#fingers.set(id, at);
    if (other) return this.#pinch(before, at, other);
    if (this.#kind === "tap" && distance(this.#origin, at) > tapSlopPx) this.#kind = "drag";
    if (this.#kind === "drag") this.listener.drag(minus(at, before), minus(at, this.#origin));
  }

  /** @param time in milliseconds */
  up(id: number, time: number): void {
    const at = this.#fingers.get(id);
    this.#fingers.delete(id);
    if (!at || this.#fingers.size > 0) return;
    if (this.#kind === "drag") this.listener.release(minus(at, this.#origin));
    if (this.#kind === "tap") this.#tap(at, time);
    else this.#lastTap = undefined;
  }

  /** The browser has taken the finger for a gesture of its own. */
  cancel(id: number): void {
    this.#fingers.delete(id);
    if (this.#kind === "drag") this.listener.release({ x: 0, y: 0 });
    this.#kind = "pinch";
  }

  #pinch(before: Point, at: Point, other: Point): void {
    const [from, to] = [distance(before, other), distance(at, other)];
    const by = { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 };
    if (from > 0) this.listener.pinch(to / from, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, by);
  }

  #tap(at: Point, time: number): void {
    const last = this.#lastTap;
    const isSecond =
      last !== undefined && time - last.time < doubleTapMs && distance(last.at, at) < doubleTapDistancePx;
    this.#lastTap = isSecond ? undefined : { at, time };
    if (isSecond) this.listener.doubleTap(at);
    else this.listener.tap(at);
  }
}

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
