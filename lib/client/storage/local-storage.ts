/** The text that this browser stores under a key; null where there is none, or no storage. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a text. Storage may be full or forbidden: then the value lives only as long as the page.
 * @param text null removes it
 * @returns whether the browser has stored it
 */
export function writeLocal(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return text === null;
  }
}
