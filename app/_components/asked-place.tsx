import { useCallback, useEffect, useState, useSyncExternalStore, type ComponentType } from "react";
import type { Asked } from "#lib/client/asked";
import { useChat } from "#lib/client/use-chat";
import { useShortcuts } from "#lib/client/use-shortcuts";

export type AskedProps = { asked: Asked; onClose(): void };

/** What one has asked for over the page. It is fetched when somebody begins to do something, so that it is there at once. */
export function AskedPlace() {
  const { asked: store } = useChat();
  const asked = useSyncExternalStore(store.subscribe, store.get, () => null);
  const [Dialog, setDialog] = useState<ComponentType<AskedProps>>();
  const close = useCallback(() => store.set(() => null), [store]);
  useShortcuts();
  useEffect(() => {
    if (Dialog) return;
    const load = () => {
      import("#app/_components/asked-dialog").then((module) => setDialog(() => module.AskedDialog), close);
    };
    if (asked) return load();
    const listening = new AbortController();
    for (const kind of ["pointerover", "touchstart", "keydown"])
      addEventListener(kind, load, { once: true, signal: listening.signal, passive: true });
    return () => listening.abort();
  }, [Dialog, asked, close]);
  return asked && Dialog && <Dialog asked={asked} onClose={close} />;
}
