import { Check } from "lucide-react";
import type { ComponentProps } from "react";
import type { MenuItem } from "#app/_ui/menu-items";

/** One item of a menu. */
export function MenuLine({ item, ...props }: { item: MenuItem } & ComponentProps<"button">) {
  const { name, icon: Icon, danger, checked, chosen, keys } = item;
  const on = checked ?? chosen;
  return (
    <button
      {...props}
      type="button"
      role={checked === undefined ? (chosen === undefined ? "menuitem" : "menuitemradio") : "menuitemcheckbox"}
      aria-checked={on}
      className={`flex min-h-8 w-full items-center gap-2.5 rounded-md px-2 py-1 text-start text-15 -outline-offset-2 hover:bg-wash focus-visible:bg-wash touch:min-h-11 ${danger ? "text-red" : ""}`}
    >
      {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden="true" className="shrink-0" />}
      <span className="min-w-0 flex-1">{name}</span>
      {keys && (
        <kbd aria-hidden="true" className="ps-3 font-sans text-12 text-faint touch:hidden">
          {keys}
        </kbd>
      )}
      {on !== undefined && (
        <Check size={16} strokeWidth={2} aria-hidden="true" className={on ? "text-accent" : "invisible"} />
      )}
    </button>
  );
}
