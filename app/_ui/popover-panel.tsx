import { useInteractions } from "@floating-ui/react";
import { useLayoutEffect } from "react";
import { floatingClassName } from "#app/_ui/floating";
import type { PopoverProps } from "#app/_ui/popover-props";
import { useFloatingPanel } from "#app/_ui/use-floating-panel";

/** The panel itself, which `Popover` loads. */
export function PopoverPanel({ label, className = "p-3", children, ...floating }: PopoverProps) {
  const { setFloating, panel, shown, dismiss, onEscape, style } = useFloatingPanel({
    placement: "bottom-start",
    ...floating,
  });
  const { getFloatingProps } = useInteractions([dismiss]);
  useLayoutEffect(() => {
    if (shown && !panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [shown, panel]);
  return (
    <div
      {...getFloatingProps({ onKeyDown: onEscape })}
      ref={setFloating}
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      style={style}
      className={`outline-none ${floatingClassName} ${className}`}
    >
      {/* Children can take the focus only once the panel is shown. */}
      {shown && children}
    </div>
  );
}
