import { useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";

/** The error of the last action in the list of channels, or null. */
export function useChannelsError(): { error: unknown } | null {
  const { failure } = useChat().channels;
  return useSyncExternalStore(failure.subscribe, failure.get, () => null);
}
