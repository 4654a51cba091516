import type { LucideIcon } from "lucide-react";
import type { FloatingProps } from "#app/_ui/floating";

export type MenuItem = {
  name: string;
  icon?: LucideIcon;
  /** Destroys something. */
  danger?: boolean;
  /** Set for an item that is on or off. */
  checked?: boolean;
  /** Set for an item of a group in which one is chosen. */
  chosen?: boolean;
  /** The keyboard shortcut, as shown in the menu. */
  keys?: string;
  onChoose(): void;
};

/** Items that belong together, with a line between groups. A name may have several lines. */
export type MenuGroup = { name?: string; items: readonly MenuItem[] };

export type MenuProps = FloatingProps & { groups: readonly MenuGroup[] };
