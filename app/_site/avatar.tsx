import { avatarColourOf, initialsOf } from "#lib/client/members/avatar";

const sizes = {
  small: "size-5 rounded-sm text-10",
  medium: "size-9 rounded-lg text-13",
  large: "size-14 rounded-xl text-22",
};

/** A member's avatar, made from the name. Hidden from screen readers, since the name always stands beside it. Blank without a name. */
export function Avatar({ name, size = "medium" }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      translate="no"
      className={`${name ? `face-${avatarColourOf(name)}` : "bg-wash"} ${sizes[size]} inline-flex shrink-0 items-center justify-center overflow-hidden font-semibold tracking-tight select-none`}
    >
      {initialsOf(name)}
    </span>
  );
}
