import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { Overlay } from "#lib/client/overlays";
import { useChat } from "#app/_chat/use-chat";
import { useShortcuts } from "#app/_chat/dialogs/use-shortcuts";
import { LazyModule, useAsked } from "#app/_ui/lazy-module";

export type AskedProps = { asked: Overlay; onClose(): void };

const dialogs = new LazyModule(() => import("#app/_chat/dialogs/dialogs"));

/** What one has asked for over the page. It is fetched when somebody begins to do something, so that it is there at once. */
export function DialogHost() {
  const { asked: store } = useChat();
  const asked = useSyncExternalStore(store.subscribe, store.get, () => null);
  const close = useCallback(() => store.set(() => null), [store]);
  useShortcuts();
  useEffect(() => dialogs.expect(), []);
  return asked && <Asking asked={asked} onClose={close} />;
}

function Asking(props: AskedProps) {
  const parts = useAsked(dialogs, props.onClose);
  return parts && <parts.Dialogs {...props} />;
}
