import { useSyncExternalStore } from "react";
import { readLocal, writeLocal } from "#lib/client/storage/local-storage";
import { createStore } from "#lib/client/state/store";

/** Something that one turns on or off, and that this browser remembers. Off at first. */
export type Preference = ReturnType<typeof createPreference>;

function createPreference(key: string) {
  /** Null before anybody has asked. */
  const store = createStore<boolean | null>(null);
  return {
    subscribe: store.subscribe,
    get(): boolean {
      return store.get() ?? readLocal(key) === "true";
    },
    set(on: boolean): void {
      store.set(() => on);
      writeLocal(key, String(on));
    },
  };
}

/** Large photos go as they are. */
export const originalQuality = createPreference("parley.original-quality");
/** The toolbar stands above the field in which one writes. */
export const formattingBar = createPreference("parley.formatting");
/** Channels stand in the order of their latest messages rather than of their names. */
export const channelsByActivity = createPreference("parley.channels-by-activity");
/** The browser shows what is said while one looks elsewhere; it is asked for its permission only by a click. */
export const notifications = createPreference("parley.notifications");
/** It also makes itself heard then. */
export const notificationSound = createPreference("parley.notification-sound");

export const usePreference = ({ subscribe, get }: Preference): boolean =>
  useSyncExternalStore(subscribe, get, () => false);
