import { useRef, type KeyboardEvent } from "react";

type Box = { left: number; top: number; width: number; height: number };

/**
 * Lets the arrow keys move the focus among the buttons of an element: to the next one in order, or to the nearest one in
 * the row above or below.
 */
export function useArrowKeys<Element extends HTMLElement>() {
  const group = useRef<Element>(null);

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const next = from === -1 ? undefined : nextOf(event.key, buttons, from);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return { ref: group, onKeyDown };
}

function nextOf(key: string, buttons: HTMLElement[], from: number): HTMLElement | undefined {
  if (key === "ArrowRight") return buttons[from + 1];
  if (key === "ArrowLeft") return buttons[from - 1];
  if (key === "Home") return buttons[0];
  if (key === "End") return buttons.at(-1);
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  return buttons[nearestRow(boxes, from, key === "ArrowDown" ? 1 : -1)];
}

/** @returns index of the nearest box in the next row below (or above, with -1); -1 where there is no such row */
export function nearestRow(boxes: readonly Box[], from: number, direction: 1 | -1): number {
  const own = boxes[from];
  if (!own) return -1;
  let best = -1;
  let shortest = Infinity;
  for (const [index, box] of boxes.entries()) {
    const rowDistance = (box.top - own.top) * direction;
    // The distance in rows outweighs the distance along a row.
    const distance = rowDistance * 1_000 + Math.abs(box.left - own.left);
    if (rowDistance < own.height / 2 || distance >= shortest) continue;
    [best, shortest] = [index, distance];
  }
  return best;
}
