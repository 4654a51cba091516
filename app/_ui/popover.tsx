import { floatingParts } from "#app/_ui/lazy-floating";
import { useRequested } from "#app/_ui/lazy-module";
import type { PopoverProps } from "#app/_ui/popover-props";

/**
 * A small panel beside its anchor, open for as long as it is rendered: a profile card, a picker. It takes the focus (on the
 * element with `autoFocus`, or on itself) and restores it on Escape; Tab leads on into the page.
 */
export function Popover(props: PopoverProps) {
  const parts = useRequested(floatingParts, props.onClose);
  return parts && <parts.PopoverPanel {...props} />;
}
