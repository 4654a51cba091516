/** Keys by which one goes on and on, wherever that leads the focus. */
const navigationKeys = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** Keys that do something, and that may have been pressed before this page was there. */
const actionKeys = new Set(["Enter", "Escape", " ", "Delete", "Backspace"]);

/**
 * A key that is held repeats, also when what it was pressed for has moved the focus by then: Enter that ended an edit would
 * send what stands in the composer. So a repeat counts only where the key was pressed, and Enter and Escape do what they do
 * only once. @returns ends it
 */
export function guardHeldKeys(): () => void {
  const pressed = new Map<string, KeyboardEvent>();
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const nameOf = ({ code, key }: KeyboardEvent) => code || key;

  addEventListener(
    "keydown",
    (event) => {
      // An input method has its own use for it.
      if (event.isComposing || event.keyCode === 229) return;
      if (!event.repeat) pressed.set(nameOf(event), event);
      else if (!isIntendedRepeat(event, pressed.get(nameOf(event)))) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    options,
  );
  addEventListener(
    "keyup",
    (event) => {
      // Firefox presses a button where a space bar goes up, wherever that went down.
      if (event.key === " " && pressed.get(nameOf(event))?.target !== event.target) event.preventDefault();
      pressed.delete(nameOf(event));
    },
    options,
  );
  addEventListener("blur", ({ target }) => target === window && pressed.clear(), options);
  return () => listening.abort();
}

/** Whether a key that repeats still means what it was pressed for. @param first undefined where it was pressed elsewhere */
export function isIntendedRepeat({ key, target }: KeyboardEvent, first: KeyboardEvent | undefined): boolean {
  if (navigationKeys.has(key)) return true;
  if (key === "Escape") return false;
  // It has chosen something rather than led on.
  if (key === "Tab") return !first?.defaultPrevented;
  if (!first) return !actionKeys.has(key);
  if (first.target !== target) return false;
  // It makes lines.
  return key !== "Enter" || (target instanceof HTMLTextAreaElement && !first.defaultPrevented);
}
