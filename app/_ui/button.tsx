import type { ComponentProps } from "react";

const variants = {
  primary: "bg-accent px-4 text-on-accent hover:opacity-90",
  plain: "px-3 text-soft hover:bg-wash hover:text-ink",
};

const sizes = { medium: "h-9 text-15", small: "h-7 text-13" };

/** A button with text on it. */
export function Button({
  variant = "primary",
  size = "medium",
  className = "",
  ...props
}: ComponentProps<"button"> & { variant?: keyof typeof variants; size?: keyof typeof sizes }) {
  const shape = "inline-flex items-center justify-center gap-2 rounded-md font-medium touch:min-h-11";
  return <button type="button" className={`${shape} ${sizes[size]} ${variants[variant]} ${className}`} {...props} />;
}
