import { useId, type ComponentProps, type ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & {
  label: string;
  /** Shown below the input while there is no problem. */
  hint?: ReactNode;
  /** The error in the value, and how to correct it. */
  problem?: ReactNode;
};

/** A text input with its label above, and a hint or an error below. */
export function Field({ label, hint, problem, className = "", ...input }: Props) {
  const id = useId();
  const noteId = `${id}note`;
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-13 font-medium text-soft">
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        autoComplete="off"
        aria-describedby={noteId}
        aria-invalid={Boolean(problem)}
        className="mt-1 h-9 w-full rounded-md border border-edge bg-page px-2 touch:h-11 touch:text-17"
        {...input}
      />
      <div id={noteId} className="text-13 wrap-anywhere">
        {!problem && hint && <div className="mt-1 text-faint">{hint}</div>}
        <div role="alert" className="text-red">
          {problem && <div className="mt-1">{problem}</div>}
        </div>
      </div>
    </div>
  );
}
