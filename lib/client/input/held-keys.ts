/** Keys that may repeat wherever they move the focus. */
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

/** Keys that trigger actions, and that may have been pressed before this page was open. */
const actionKeys = new Set(["Enter", "Escape", " ", "Delete", "Backspace"]);

/**
 * A held key repeats even after its first press has moved the focus: an Enter that ended an edit would send the text in the
 * composer. So a repeat counts only where the key was pressed, and Enter and Escape act only once. @returns stops it
 */
export function guardHeldKeys(): () => void {
  const pressed = new Map<string, KeyboardEvent>();
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const nameOf = ({ code, key }: KeyboardEvent) => code || key;

  addEventListener(
    "keydown",
    (event) => {
      // The input method handles it.
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
      // Firefox clicks the button that has the focus when the space bar goes up, wherever it went down.
      if (event.key === " " && pressed.get(nameOf(event))?.target !== event.target) event.preventDefault();
      pressed.delete(nameOf(event));
    },
    options,
  );
  addEventListener("blur", ({ target }) => target === window && pressed.clear(), options);
  return () => listening.abort();
}

/** Whether a repeat is meant for the focused element. @param first undefined where the key was pressed outside the page */
export function isIntendedRepeat({ key, target }: KeyboardEvent, first: KeyboardEvent | undefined): boolean {
  if (navigationKeys.has(key)) return true;
  if (key === "Escape") return false;
  // Its first press chose something instead of moving the focus.
  if (key === "Tab") return !first?.defaultPrevented;
  if (!first) return !actionKeys.has(key);
  if (first.target !== target) return false;
  // In a text field it inserts lines.
  return key !== "Enter" || (target instanceof HTMLTextAreaElement && !first.defaultPrevented);
}
