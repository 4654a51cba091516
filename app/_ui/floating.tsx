import type { Placement } from "@floating-ui/react";

/** What something floats beside: an element, or a point in the window. */
export type Anchor = Element | { x: number; y: number };

export type FloatingProps = {
  /** Its name, for the screen reader. */
  label: string;
  at: Anchor;
  /** Where it stands to what it floats beside, as long as there is room. */
  placement?: Placement;
  /** Asked for by Escape, by Tab where that leads out, and by a press or a scroll elsewhere. */
  onClose(): void;
};

export const floatingClassName =
  "fixed inset-auto m-0 max-h-[min(32rem,calc(100dvh-1rem))] max-w-[calc(100dvw-1rem)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-page text-ink shadow-lg";
