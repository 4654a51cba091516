import { useEffect, useState } from "react";

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** True after the first hydration: fields rendered later can't hold text from before it. */
let isAlive = false;

/**
 * Recovers text that was typed into a field before hydration. Usually React keeps the field; but where a browser extension
 * has changed the page, React replaces the field and drops the one that holds the text.
 * @returns reads the text, and moves the focus from the old field to the new one
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
