import type { Gestures } from "#lib/client/input/gestures";
import type { Point } from "#lib/client/input/zoom";

type WheelListener = { pan(by: Point): void; zoom(factor: number, at: Point): void };

/** The height of a line, for wheels that count in lines. */
const wheelLinePx = 16;

/** Passes pointer events on a stage to the gestures. @param isZoomed a mouse drags only then: it turns no pages */
export function followPointers(
  stage: HTMLElement,
  gestures: Gestures,
  isZoomed: () => boolean,
  signal: AbortSignal,
): void {
  const on = (
    name: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    act: (event: PointerEvent) => void,
  ) => stage.addEventListener(name, act, { signal });
  on("pointerdown", (event) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return;
    stage.setPointerCapture(event.pointerId);
    gestures.down(event.pointerId, fromMiddle(stage, event));
  });
  on("pointermove", (event) => {
    if (event.pointerType === "mouse" && !isZoomed()) return;
    gestures.move(event.pointerId, fromMiddle(stage, event));
  });
  on("pointerup", ({ pointerId, timeStamp }) => gestures.up(pointerId, timeStamp));
  on("pointercancel", ({ pointerId }) => gestures.cancel(pointerId));
}

/** Listens to the wheel over a stage: vertically it zooms, horizontally it pans. */
export function followWheel(stage: HTMLElement, { pan, zoom }: WheelListener, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLinePx : 1;
    const [x, y] = [-event.deltaX * pixels, -event.deltaY * pixels];
    if (event.shiftKey) pan({ x: x || y, y: 0 });
    else if (Math.abs(x) > Math.abs(y)) pan({ x, y: 0 });
    // A pinch on a touchpad arrives as a wheel event with Ctrl, in smaller steps.
    else zoom(Math.exp(y * (event.ctrlKey ? 0.01 : 0.002)), fromMiddle(stage, event));
  };
  stage.addEventListener("wheel", onWheel, { passive: false, signal });
}

/** The image is centred on the stage, and moved and scaled from there. */
function fromMiddle(stage: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}
