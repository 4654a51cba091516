import type { ComponentProps } from "react";

/** A button that reads like a link, in the middle of a sentence or a note. */
export function TextButton({ className = "", ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={`rounded-sm font-medium text-accent underline underline-offset-4 touch:min-h-11 touch:px-1 ${className}`}
      {...props}
    />
  );
}
