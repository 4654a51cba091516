import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";
import type { DialogsProps } from "#app/_chat/dialogs/dialogs";
import { useShortcuts } from "#app/_chat/dialogs/use-shortcuts";
import { LazyModule, useRequested } from "#app/_ui/lazy-module";

const dialogs = new LazyModule(() => import("#app/_chat/dialogs/dialogs"));

/** What one has asked for over the page. It is fetched when somebody begins to do something, so that it is there at once. */
export function DialogHost() {
  const { overlay: store } = useChat();
  const overlay = useSyncExternalStore(store.subscribe, store.get, () => null);
  const close = useCallback(() => store.set(() => null), [store]);
  useShortcuts();
  useEffect(() => dialogs.prefetchOnIntent(), []);
  return overlay && <LoadedDialogs overlay={overlay} onClose={close} />;
}

function LoadedDialogs(props: DialogsProps) {
  const parts = useRequested(dialogs, props.onClose);
  return parts && <parts.Dialogs {...props} />;
}
