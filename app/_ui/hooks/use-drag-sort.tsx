import { useState, type PointerEvent } from "react";

type Drag = { from: number; over: number };

/**
 * Reorders the items of a row by dragging, with mouse, pen or finger. Nothing moves until the drop. Draggable elements
 * carry their index as `data-index`.
 */
export function useDragSort(move: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const handlers = (index: number) => ({
    "data-index": index,
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const over = event.buttons === 1 ? indexAt(event) : undefined;
      if (over !== undefined) setDrag(over === index ? null : { from: index, over });
    },
    onPointerUp() {
      if (drag) move(drag.from, drag.over);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { drag, handlers };
}

function indexAt({ clientX, clientY }: PointerEvent): number | undefined {
  const found = document.elementFromPoint(clientX, clientY)?.closest("[data-index]")?.getAttribute("data-index");
  return found ? Number(found) : undefined;
}
