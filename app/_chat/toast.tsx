import { useEffect, useSyncExternalStore } from "react";
import type { Toast } from "#lib/client/toast";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

const shownForMs = 3_000;
const undoableForMs = 10_000;

/** Confirms an action for a moment, to screen readers too. */
export function ToastHost() {
  const { toast: store } = useChat();
  const toast = useSyncExternalStore(store.subscribe, store.get, () => null);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => store.set(() => null), toast.undo ? undoableForMs : shownForMs);
    return () => clearTimeout(timer);
  }, [store, toast]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-24 z-top flex justify-center px-4">
      {toast && <Bubble toast={toast} onDone={() => store.set(() => null)} />}
    </div>
  );
}

function Bubble({ toast: { sentence, undo }, onDone }: { toast: Toast; onDone(): void }) {
  const { t, tMessage } = useTranslations();
  return (
    <p className="pointer-events-auto flex items-baseline gap-3 rounded-md border border-line bg-page px-3 py-2 text-13 shadow-lg">
      <span>{tMessage(sentence)}</span>
      {undo && (
        <TextButton
          onClick={() => {
            undo();
            onDone();
          }}
        >
          {t("action.undo")}
        </TextButton>
      )}
    </p>
  );
}
