import { useEffect, useEffectEvent } from "react";
import { isTextField } from "#app/_ui/is-text-field";

/** What a key does. @returns false where it means nothing now: then others may use it */
type KeyAction = () => void | boolean;

/**
 * Keys that mean something as long as a dialog is open, but not while one writes in it.
 * @param options `before`: before they mean something to all of the dialog
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
