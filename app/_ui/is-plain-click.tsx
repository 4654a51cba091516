import type { MouseEvent } from "react";

/** Whether the browser would follow this click in the same tab, not in a new tab, a new window or as a download. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
