import type { LucideIcon } from "lucide-react";
import type { FloatingProps } from "#app/_ui/floating";

export type MenuItem = {
  name: string;
  icon?: LucideIcon;
  /** It destroys something. */
  danger?: boolean;
  /** Something that is on or off. */
  checked?: boolean;
  /** One of several, of which one is chosen. */
  chosen?: boolean;
  /** Keys that do the same, as people write them. */
  keys?: string;
  onChoose(): void;
};

/** Items that belong together; a line stands between two groups. A name may have several lines. */
export type MenuGroup = { name?: string; items: readonly MenuItem[] };

export type MenuProps = FloatingProps & { groups: readonly MenuGroup[] };
