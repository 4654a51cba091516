import { useEffect, useSyncExternalStore } from "react";
import type { Toast } from "#lib/client/toast";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

const readForMs = 3_000;
const undoableForMs = 10_000;

/** Says for a moment what was done, also to a screen reader. */
export function ToastHost() {
  const { told: store } = useChat();
  const told = useSyncExternalStore(store.subscribe, store.get, () => null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => store.set(() => null), told.undo ? undoableForMs : readForMs);
    return () => clearTimeout(timer);
  }, [store, told]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-24 z-top flex justify-center px-4">
      {told && <Bubble told={told} onUndone={() => store.set(() => null)} />}
    </div>
  );
}

function Bubble({ told: { sentence, undo }, onUndone }: { told: Toast; onUndone(): void }) {
  const { t, tMessage } = useTranslations();
  return (
    <p className="pointer-events-auto flex items-baseline gap-3 rounded-md border border-line bg-page px-3 py-2 text-13 shadow-lg">
      <span>{tMessage(sentence)}</span>
      {undo && (
        <TextButton
          onClick={() => {
            undo();
            onUndone();
          }}
        >
          {t("action.undo")}
        </TextButton>
      )}
    </p>
  );
}
