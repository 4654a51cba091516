import { useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/** What only the browser can tell, and what stands for it in the server's HTML. Asked again at every rendering. */
export function useClientValue<Value>(read: () => Value, onServer: Value): Value {
  return useSyncExternalStore(subscribeToNothing, read, () => onServer);
}
