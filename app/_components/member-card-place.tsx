import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useChat } from "#lib/client/use-chat";
import type { MemberCard } from "#app/_components/member-card";

/** Where a member's card is shown. It is fetched when one wants the first. */
export function MemberCardPlace() {
  const { cardOf } = useChat();
  const request = useSyncExternalStore(cardOf.subscribe, cardOf.get, () => null);
  const [Card, setCard] = useState<typeof MemberCard>();
  const close = useCallback(() => cardOf.set(() => null), [cardOf]);
  const wanted = request !== null;
  useEffect(() => {
    // Without it one knows no more than before; the next press tries again.
    if (wanted) import("#app/_components/member-card").then((module) => setCard(() => module.MemberCard), close);
  }, [wanted, close]);
  return request && Card && <Card key={request.member.id} {...request} onClose={close} />;
}
