import { useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/** A value that only the browser knows, and its stand-in for the server's HTML. Read again at every render. */
export function useClientValue<Value>(read: () => Value, onServer: Value): Value {
  return useSyncExternalStore(subscribeToNothing, read, () => onServer);
}
