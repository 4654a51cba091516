/** What this browser keeps under a key; null where it keeps nothing. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Storage may be full or forbidden: then it holds as long as the page lives.
 * @param text null where nothing is to be kept any more
 * @returns whether the browser keeps it
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
