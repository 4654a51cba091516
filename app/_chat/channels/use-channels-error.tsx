import { useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";

/** Why what one has asked for in the list of channels was not done; null where nothing is wrong. */
export function useChannelsError(): { error: unknown } | null {
  const { failure } = useChat().channels;
  return useSyncExternalStore(failure.subscribe, failure.get, () => null);
}
