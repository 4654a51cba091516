import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { isRightToLeft } from "#lib/client/browser/text-direction";
import { sidebarWidthsRem } from "#lib/client/settings/appearance";
import { widthAt, widthByKey } from "#lib/client/settings/sidebar-width";
import { showSidebarWidth } from "#lib/client/settings/apply-appearance";
import { useAppearance } from "#app/_site/use-appearance";

/** Resizes the sidebar by keys and by dragging. The width is stored at the end of a drag. */
export function useSidebarResize() {
  const { appearance, changeAppearance } = useAppearance();
  const [dragged, setDragged] = useState<number | null>(null);
  const change = (sidebarWidth: number) => changeAppearance({ sidebarWidth });

  function onKeyDown(event: KeyboardEvent) {
    const width = widthByKey(event.key, appearance.sidebarWidth, isRightToLeft());
    if (width === undefined) return;
    event.preventDefault();
    change(width);
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(appearance.sidebarWidth);
  }

  function onPointerMove({ clientX, currentTarget }: PointerEvent) {
    const panel = currentTarget.parentElement?.getBoundingClientRect();
    if (dragged === null || !panel) return;
    const pxPerRem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = widthAt(clientX, panel, isRightToLeft(), pxPerRem);
    showSidebarWidth(width);
    setDragged(width);
  }

  function onLostPointerCapture() {
    if (dragged !== null) change(dragged);
    setDragged(null);
  }

  return {
    width: dragged ?? appearance.sidebarWidth,
    isDragged: dragged !== null,
    handlers: {
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onLostPointerCapture,
      onDoubleClick: () => change(sidebarWidthsRem.default),
    },
  };
}
