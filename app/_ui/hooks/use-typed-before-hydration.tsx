import { useEffect, useState } from "react";

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** Fields that come later are the script's own. */
let isAlive = false;

/**
 * What was typed into a field before this script ran. Mostly the field is still the same; but where an extension of the
 * browser has put something beside it, React makes a new one, and what was typed stands in the one that it throws away.
 * @returns tells what was typed, and moves the focus from the old field to the new one, if that had it
 */
export function useTypedBeforeHydration(id: string): (field: Writable | null) => string {
  const [before] = useState(() => (isAlive || typeof document === "undefined" ? null : fieldBefore(id)));
  useEffect(() => void (isAlive = true), []);
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
