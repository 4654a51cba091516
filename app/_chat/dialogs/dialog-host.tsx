import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useChat } from "#app/_chat/use-chat";
import type { DialogsProps } from "#app/_chat/dialogs/dialogs";
import { useShortcuts } from "#app/_chat/dialogs/use-shortcuts";
import { LazyModule, useRequested } from "#app/_ui/lazy-module";

const dialogs = new LazyModule(() => import("#app/_chat/dialogs/dialogs"));

/** Shows the requested dialog. The dialogs are prefetched on the first interaction, so that they open at once. */
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
