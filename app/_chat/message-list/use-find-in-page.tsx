import { useEffect, useState } from "react";
import { isApple } from "#lib/client/browser/platform";

/**
 * Whether one may be looking for words with the browser's own search, which finds only what is in the page: from the key
 * that asks for it until the page has the focus again.
 */
export function useFindInPage(): boolean {
  const [finding, setFinding] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const ask = (event: KeyboardEvent) => isAsking(event) && setFinding(true);
    document.addEventListener("keydown", ask, { signal: listening.signal, capture: true });
    window.addEventListener("focus", () => setFinding(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return finding;
}

/**
 * Ctrl and F, or ⌘ and F; with G, or F3, one looks for the next one. Where keys write no Latin letters, as in Hebrew,
 * browsers go by their places.
 */
function isAsking({ key, code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
  return key === "F3" || ((isApple() ? metaKey : ctrlKey) && ["KeyF", "KeyG"].includes(letter));
}
