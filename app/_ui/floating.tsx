import type { Placement } from "@floating-ui/react";

/** The thing a panel floats beside: an element, or a point in the window. */
export type Anchor = Element | { x: number; y: number };

export type FloatingProps = {
  /** Its accessible name. */
  label: string;
  at: Anchor;
  /** Preferred side of the anchor, used while there is room. */
  placement?: Placement;
  /** Called on Escape, on Tab out of it, and on a press or scroll elsewhere. */
  onClose(): void;
};

export const floatingClassName =
  "fixed inset-auto m-0 max-h-[min(32rem,calc(100dvh-1rem))] max-w-[calc(100dvw-1rem)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-page text-ink shadow-lg";
