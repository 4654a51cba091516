import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  name: string;
  /** The keys that do the same, as people write them; told by the tooltip. */
  keys?: string;
};

export const iconButtonClassName =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-md text-faint hover:bg-wash hover:text-ink touch:size-11";

/** A button with a picture on it: its name is for the screen reader and the tooltip. */
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
