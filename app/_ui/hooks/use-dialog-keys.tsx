import { useEffect, useEffectEvent } from "react";
import { isTextField } from "#app/_ui/is-text-field";

/** @returns false where the key does nothing now, so that others may handle it */
type KeyAction = () => void | boolean;

/**
 * Handles keys while a dialog is open, except while somebody types in a field.
 * @param options `capture`: handle them before the elements of the dialog do
 */
export function useDialogKeys(keys: Readonly<Record<string, KeyAction>>, { capture = false } = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
    const action = keys[event.key];
    if (action && action() !== false) event.preventDefault();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", onKeyDown, capture);
    return () => document.removeEventListener("keydown", onKeyDown, capture);
  }, [capture]);
}
