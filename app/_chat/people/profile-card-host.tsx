import { useCallback, useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";
import { ProfileCard } from "#app/_chat/lazy-parts";

/** Where a member's card is shown. */
export function ProfileCardHost() {
  const { cardOf } = useChat();
  const request = useSyncExternalStore(cardOf.subscribe, cardOf.get, () => null);
  const close = useCallback(() => cardOf.set(() => null), [cardOf]);
  return request && <ProfileCard key={request.member.id} {...request} onClose={close} />;
}
