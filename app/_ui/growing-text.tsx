import { useLayoutEffect, type ComponentProps, type RefObject } from "react";

type Props = ComponentProps<"textarea"> & { ref: RefObject<HTMLTextAreaElement | null>; value: string };

/** So long that it fills the field on any screen: to measure it would take longer than a stroke of a key may. */
const surelyTall = 10_000;

/** A field that grows with its text, up to two fifths of the window; then it scrolls. */
export function GrowingText({ ref, value, ...props }: Props) {
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    if (value.length > surelyTall) {
      field.style.height = "100dvh";
    } else {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight}px`;
    }
  }, [ref, value]);
  return (
    <textarea
      ref={ref}
      value={value}
      rows={1}
      dir="auto"
      enterKeyHint="enter"
      autoComplete="off"
      className="max-h-[40dvh] min-h-9 min-w-0 flex-1 resize-none bg-transparent px-1 py-1.75 text-ellipsis outline-none placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap touch:min-h-11 touch:py-[0.6875rem] touch:text-17"
      {...props}
    />
  );
}
