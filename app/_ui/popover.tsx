import { floatingParts } from "#app/_ui/lazy-floating";
import { useRequested } from "#app/_ui/lazy-module";
import type { PopoverProps } from "#app/_ui/popover-props";

/**
 * A small panel beside what it tells more about or chooses for, as long as it is rendered: a member's card, a picker. It
 * takes the focus (what is marked `autoFocus`, or itself) and gives it back when it goes by Escape; Tab leads on into the page.
 */
export function Popover(props: PopoverProps) {
  const parts = useRequested(floatingParts, props.onClose);
  return parts && <parts.PopoverPanel {...props} />;
}
