import { useEffect, useEffectEvent } from "react";
import { isTextField } from "#app/_ui/is-text-field";

/** What a key does. @returns false where it means nothing now: then others may use it */
type Act = () => void | boolean;

/**
 * Keys that mean something as long as a dialog is open, but not while one writes in it.
 * @param options `before`: before they mean something to all of the dialog
 */
export function useDialogKeys(keys: Readonly<Record<string, Act>>, { before = false } = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
    const act = keys[event.key];
    if (act && act() !== false) event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", hear, before);
    return () => document.removeEventListener("keydown", hear, before);
  }, [before]);
}
