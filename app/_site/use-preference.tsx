import { useSyncExternalStore } from "react";
import type { Preference } from "#lib/client/settings/preferences";

/** Off in the server's HTML, which does not know the browser's storage. */
export const usePreference = ({ subscribe, get }: Preference): boolean =>
  useSyncExternalStore(subscribe, get, () => false);
