import { useEffect, useState } from "react";
import { isApple } from "#lib/client/browser/platform";

/**
 * Whether the browser's own search may be open: from its shortcut until the page has the focus again. All loaded messages
 * are rendered meanwhile, because the search finds only rendered text.
 */
export function useFindInPage(): boolean {
  const [isFinding, setIsFinding] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => isFindShortcut(event) && setIsFinding(true);
    document.addEventListener("keydown", onKeyDown, { signal: listeners.signal, capture: true });
    window.addEventListener("focus", () => setIsFinding(false), { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
  return isFinding;
}

/**
 * Ctrl+F or ⌘F, or G or F3 for the next match. On layouts without Latin letters, such as Hebrew, browsers go by the key's
 * position.
 */
function isFindShortcut({ key, code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
  return key === "F3" || ((isApple() ? metaKey : ctrlKey) && ["KeyF", "KeyG"].includes(letter));
}
