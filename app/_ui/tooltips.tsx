"use client";

import { useEffect, useState } from "react";
import { floatingParts } from "#app/_ui/lazy-floating";
import { useLazyModule } from "#app/_ui/lazy-module";
import { TooltipListener } from "#app/_ui/tooltip-listener";

/** Shows the tooltip (`data-tooltip`) of the element under the pointer or the keyboard focus. Mounted once per page. */
export function Tooltips() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => new TooltipListener(setAnchor).start(), []);
  useEffect(() => floatingParts.prefetchOnIntent(), []);
  return anchor && <Bubble anchor={anchor} />;
}

function Bubble({ anchor }: { anchor: HTMLElement }) {
  const parts = useLazyModule(floatingParts);
  return parts && <parts.TooltipBubble anchor={anchor} />;
}
