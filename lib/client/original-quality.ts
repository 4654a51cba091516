import { createStore } from "#lib/client/store";

const key = "parley.original-quality";

/** Whether large photos go as they are: remembered by this browser. Null before anybody has asked. */
const store = createStore<boolean | null>(null);

export const watchOriginalQuality = store.subscribe;

export function wantsOriginalQuality(): boolean {
  const known = store.get();
  if (known !== null) return known;
  try {
    return localStorage.getItem(key) === "true";
  } catch {
    return false;
  }
}

export function setOriginalQuality(wanted: boolean): void {
  store.set(() => wanted);
  try {
    localStorage.setItem(key, String(wanted));
  } catch {
    // It then holds as long as the page lives.
  }
}
