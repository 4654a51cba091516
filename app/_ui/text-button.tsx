import type { ComponentProps } from "react";

/** A button that looks like a link, inside a sentence or a notice. */
export function TextButton({ className = "", ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={`rounded-sm font-medium text-accent underline underline-offset-4 touch:min-h-11 touch:px-1 ${className}`}
      {...props}
    />
  );
}
