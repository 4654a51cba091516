import { useLayoutEffect, type ComponentProps, type RefObject, type SyntheticEvent } from "react";

type Props = ComponentProps<"textarea"> & {
  ref: RefObject<HTMLTextAreaElement | null>;
  value: string;
  /** Longest text that a paste or drop may produce, in UTF-16 units. */
  lengthLimit: number;
  /** Called with text whose insertion was refused for its length. */
  onTooLong(text: string): void;
};

/** Text this long fills the field on any screen. It is not measured, because that would slow down every key. */
const tallFrom = { length: 10_000, lines: 250 };

/** A text area that grows with its text up to 40% of the window, then scrolls. */
export function GrowingText({ ref, value, lengthLimit, onTooLong, onPaste, onDrop, ...props }: Props) {
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    if (isTall(value)) {
      field.style.height = "100dvh";
    } else {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight}px`;
    }
  }, [ref, value]);

  /** @returns whether the text was too long */
  function refuse(
    event: SyntheticEvent<HTMLTextAreaElement>,
    { data, replaced }: { data: DataTransfer; replaced: number },
  ) {
    const text = data.getData("text/plain");
    if (event.currentTarget.value.length - replaced + text.length <= lengthLimit) return false;
    event.preventDefault();
    onTooLong(text);
    return true;
  }

  return (
    <textarea
      ref={ref}
      value={value}
      rows={1}
      dir="auto"
      enterKeyHint="enter"
      autoComplete="off"
      className="max-h-[40dvh] min-h-9 min-w-0 flex-1 resize-none bg-transparent px-1 py-1.75 text-ellipsis outline-none placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap touch:min-h-11 touch:py-[0.6875rem] touch:text-17"
      onPaste={(event) => {
        const { selectionStart, selectionEnd } = event.currentTarget;
        const replaced = selectionEnd - selectionStart;
        if (!refuse(event, { data: event.clipboardData, replaced })) onPaste?.(event);
      }}
      onDrop={(event) => {
        if (!refuse(event, { data: event.dataTransfer, replaced: 0 })) onDrop?.(event);
      }}
      {...props}
    />
  );
}

function isTall(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1 && lines < tallFrom.lines; at = text.indexOf("\n", at + 1)) lines += 1;
  return text.length > tallFrom.length || lines === tallFrom.lines;
}
