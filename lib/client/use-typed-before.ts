import { useState } from "react";

type Writable = HTMLInputElement | HTMLTextAreaElement;

/**
 * What was typed into a field before this script ran. Mostly the field is still the same; but where an extension of the
 * browser has put something beside it, React makes a new one, and what was typed stands in the one that it threw away.
 * @returns tells what was typed, and moves the focus from the old field to the new one, if that had it
 */
export function useTypedBefore(id: string): (field: Writable | null) => string {
  const [before] = useState(() => (typeof document === "undefined" ? null : fieldBefore(id)));
  return (field) => {
    if (!before || !field || before.field === field) return field?.value ?? "";
    const { value, selectionStart, selectionEnd } = before.field;
    if (before.hasFocus) {
      field.focus();
      requestAnimationFrame(() => field.setSelectionRange(selectionStart, selectionEnd));
    }
    return value || field.value;
  };
}

function fieldBefore(id: string): { field: Writable; hasFocus: boolean } | null {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return { field, hasFocus: field === document.activeElement };
}
