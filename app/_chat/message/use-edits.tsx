import { useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";

/** Unsaved edits of messages and of image descriptions, by the id of the message or image. */
export function useEdits(): Readonly<Record<string, string>> {
  const { edits } = useChat();
  return useSyncExternalStore(edits.subscribe, edits.all, edits.all);
}
