import { autoUpdate, flip, offset, shift, useFloating } from "@floating-ui/react";
import { useCallback } from "react";

const viewportEdge = { padding: 6 };

/** The tooltip itself. Hidden from screen readers, which read the same text as the element's name. */
export function TooltipBubble({ anchor }: { anchor: HTMLElement }) {
  const {
    refs: { setFloating },
    floatingStyles,
    isPositioned,
  } = useFloating({
    elements: { reference: anchor },
    placement: "bottom",
    strategy: "fixed",
    middleware: [offset(6), flip(viewportEdge), shift(viewportEdge)],
    whileElementsMounted: autoUpdate,
    transform: false,
  });
  const show = useCallback(
    (element: HTMLElement | null) => {
      element?.showPopover();
      setFloating(element);
    },
    [setFloating],
  );
  return (
    <div
      ref={show}
      popover="manual"
      aria-hidden="true"
      data-tooltip-bubble=""
      dir="auto"
      style={{ ...floatingStyles, opacity: isPositioned ? 1 : 0 }}
      className="fixed inset-auto m-0 max-w-64 rounded-md bg-ink px-2 py-1 overflow-y-clip text-12 text-page wrap-anywhere"
    >
      {anchor.dataset.tooltip}
    </div>
  );
}
