import type { ComponentProps } from "react";

const looks = {
  primary: "bg-accent px-4 text-on-accent hover:opacity-90",
  plain: "px-3 text-soft hover:bg-wash hover:text-ink",
};

/** A button with words on it. */
export function Button({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: keyof typeof looks }) {
  const shape = "inline-flex h-9 items-center justify-center gap-2 rounded-md text-15 font-medium touch:min-h-11";
  return <button type="button" className={`${shape} ${looks[look]} ${className}`} {...props} />;
}
