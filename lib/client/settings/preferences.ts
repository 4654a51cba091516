import { readLocal, writeLocal } from "#lib/client/storage/local-storage";
import { createStore } from "#lib/client/state/store";

/** An on-off setting that this browser remembers; off by default. */
export type Preference = ReturnType<typeof createPreference>;

function createPreference(key: string) {
  /** Null until it is set in this page. */
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

/** Large photos are sent unscaled. */
export const originalQuality = createPreference("parley.original-quality");
/** The formatting toolbar is shown above the composer. */
export const showsFormattingBar = createPreference("parley.formatting");
/** Channels are sorted by their latest messages instead of by name. */
export const channelsByActivity = createPreference("parley.channels-by-activity");
/** The browser shows notifications; its permission is requested only on a click. */
export const notifications = createPreference("parley.notifications");
/** Notifications play a sound. */
export const notificationSound = createPreference("parley.notification-sound");
