import { useEffect, useState } from "react";
import { isApple } from "#lib/client/browser/platform";

/**
 * Whether one may be looking for words with the browser's own search, which finds only what is in the page: from the key
 * that asks for it until the page has the focus again.
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
 * Ctrl and F, or ⌘ and F; with G, or F3, one looks for the next one. Where keys write no Latin letters, as in Hebrew,
 * browsers go by their places.
 */
function isFindShortcut({ key, code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
  return key === "F3" || ((isApple() ? metaKey : ctrlKey) && ["KeyF", "KeyG"].includes(letter));
}
