"use client";

import { useEffect, useState } from "react";
import { loadFloating } from "#app/_ui/load-floating";
import { TooltipWatch } from "#app/_ui/tooltip-watch";
import { useFloatingParts } from "#app/_ui/use-floating-parts";

/** Shows the tooltip (`data-tooltip`) of whatever one points at or comes to by the keyboard. Once for the whole page. */
export function Tooltips() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => new TooltipWatch(setAnchor).start(), []);
  useEffect(() => {
    const listening = new AbortController();
    // Whoever begins to do something will soon want what floats, perhaps offline.
    for (const kind of ["pointerover", "touchstart", "keydown"])
      addEventListener(kind, () => void loadFloating(), { once: true, signal: listening.signal, passive: true });
    return () => listening.abort();
  }, []);
  return anchor && <Bubble anchor={anchor} />;
}

function Bubble({ anchor }: { anchor: HTMLElement }) {
  const parts = useFloatingParts(nothing);
  return parts && <parts.TooltipBubble anchor={anchor} />;
}

const nothing = () => undefined;
