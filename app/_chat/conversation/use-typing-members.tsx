import { useSyncExternalStore } from "react";
import type { Author } from "#lib/contract/member";
import { useChat, useSlug } from "#app/_chat/use-chat";

/** The other members who are typing in the open channel. */
export function useTypingMembers(): readonly Author[] {
  const { typing } = useChat();
  const slug = useSlug();
  const read = () => typing.membersIn(slug);
  return useSyncExternalStore(typing.subscribe, read, read);
}
