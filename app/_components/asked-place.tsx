import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { Asked } from "#lib/client/asked";
import { useChat } from "#lib/client/use-chat";
import { useShortcuts } from "#lib/client/use-shortcuts";
import { OnDemand, useAsked } from "#app/_ui/on-demand";

export type AskedProps = { asked: Asked; onClose(): void };

const dialogs = new OnDemand(() => import("#app/_components/asked-dialog"));

/** What one has asked for over the page. It is fetched when somebody begins to do something, so that it is there at once. */
export function AskedPlace() {
  const { asked: store } = useChat();
  const asked = useSyncExternalStore(store.subscribe, store.get, () => null);
  const close = useCallback(() => store.set(() => null), [store]);
  useShortcuts();
  useEffect(() => dialogs.expect(), []);
  return asked && <Asking asked={asked} onClose={close} />;
}

function Asking(props: AskedProps) {
  const parts = useAsked(dialogs, props.onClose);
  return parts && <parts.AskedDialog {...props} />;
}
