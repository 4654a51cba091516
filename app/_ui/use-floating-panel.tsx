import { autoUpdate, flip, offset, shift, useDismiss, useFloating } from "@floating-ui/react";
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Anchor, FloatingProps } from "#app/_ui/floating";
import { watchScroll } from "#app/_ui/watch-scroll";

const gapPx = 4;
const viewportEdge = { padding: 8 };

/**
 * A panel in the top layer, above dialogs too, that stays beside its anchor and inside the window. It closes on Escape, on
 * a press elsewhere and when its anchor scrolls away; closing it by keyboard restores the focus.
 */
export function useFloatingPanel({ at, placement, onClose }: Omit<FloatingProps, "label">) {
  const opener = useRef<Element>(null);
  const panel = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(false);
  const { refs, floatingStyles, context, isPositioned } = useFloating({
    open: true,
    onOpenChange: onClose,
    placement,
    strategy: "fixed",
    // Without room above or below, the panel covers its anchor.
    middleware: [offset(gapPx), flip(viewportEdge), shift({ ...viewportEdge, crossAxis: true })],
    whileElementsMounted: autoUpdate,
    transform: false,
  });
  const dismiss = useDismiss(context, { escapeKey: false });
  const { setFloating: setElement } = refs;

  const setFloating = useCallback(
    (element: HTMLElement | null) => {
      // Remembered before anything in the panel takes the focus, so that it can be restored.
      if (element) opener.current = document.activeElement;
      panel.current = element;
      element?.showPopover();
      setElement(element);
      setShown(element !== null);
    },
    [setElement],
  );

  useReference(at, opener, refs);
  useCloseOnScroll(at, panel, onClose);

  function closeAndRestoreFocus() {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }

  /** Escape closes only the panel, not the dialog or drawer below it. */
  function onEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.stopPropagation();
    closeAndRestoreFocus();
  }

  // Invisible until positioned; by `opacity` rather than `visibility`, so that it can already have the focus.
  return {
    setFloating,
    panel,
    shown,
    context,
    dismiss,
    closeAndRestoreFocus,
    onEscape,
    style: { ...floatingStyles, opacity: isPositioned ? 1 : 0 },
  };
}

type References = ReturnType<typeof useFloating>["refs"];

/** Ties the panel to its anchor: an element, or a point in the window. */
function useReference(at: Anchor, opener: RefObject<Element | null>, refs: References): void {
  const { setReference, setPositionReference } = refs;
  useLayoutEffect(() => {
    // A press on the anchor does not dismiss the panel: the anchor may close it itself.
    if (at instanceof Element) return setReference(at);
    const contextElement = opener.current ?? document.body;
    setPositionReference({ getBoundingClientRect: () => new DOMRect(at.x, at.y), contextElement });
  }, [setReference, setPositionReference, opener, at]);
}

/** Closes the panel when its anchor scrolls away. */
function useCloseOnScroll(at: Anchor, panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const scrolledAway = useEffectEvent(onClose);
  useEffect(() => {
    const element = anchorElement(at, panel.current);
    return element && watchScroll(element, () => scrolledAway());
  }, [at, panel]);
}

/** The anchor itself; for a point, the element that lies under it. */
const anchorElement = (at: Anchor, panel: Element | null): Element | undefined =>
  at instanceof Element ? at : document.elementsFromPoint(at.x, at.y).find((element) => !panel?.contains(element));
