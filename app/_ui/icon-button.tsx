import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  name: string;
  /** The keyboard shortcut, as shown in the tooltip. */
  keys?: string;
};

export const iconButtonClassName =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-md text-faint hover:bg-wash hover:text-ink touch:size-11";

/** A button with an icon: its name goes to the screen reader and the tooltip. */
export function IconButton({ icon: Icon, name, keys, className = "", ...props }: Props) {
  return (
    <button
      type="button"
      aria-label={name}
      data-tooltip={keys ? `${name} (${keys})` : name}
      className={`${iconButtonClassName} ${className}`}
      {...props}
    >
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
