import { floatingParts } from "#app/_ui/lazy-floating";
import type { MenuProps } from "#app/_ui/menu-items";
import { useRequested } from "#app/_ui/lazy-module";

/**
 * A menu, for as long as it is rendered: `{at && <Menu label="Your message" at={at} groups={…} onClose={close} />}`.
 * It takes the focus; arrows, Home, End and letters move in it. Choosing an item closes the menu, restores the focus, and
 * then runs the action, which may move the focus elsewhere.
 */
export function Menu(props: MenuProps) {
  const parts = useRequested(floatingParts, props.onClose);
  return parts && <parts.MenuList {...props} />;
}
