import { useCallback, useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";
import { ProfileCard } from "#app/_chat/lazy-parts";

/** Shows the requested profile card. */
export function ProfileCardHost() {
  const { profileCard } = useChat();
  const request = useSyncExternalStore(profileCard.subscribe, profileCard.get, () => null);
  const close = useCallback(() => profileCard.set(() => null), [profileCard]);
  return request && <ProfileCard key={request.member.id} {...request} onClose={close} />;
}
