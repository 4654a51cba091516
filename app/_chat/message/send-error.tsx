import { CircleAlert } from "lucide-react";
import { focusComposer } from "#lib/client/browser/focus-composer";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { refusalMessage } from "#lib/client/connection/error-message";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

/** Says why a message was refused for good, and offers to edit or discard it. */
export function SendError({ entry }: { entry: PendingMessage }) {
  const chat = useChat();
  const translations = useTranslations();
  const { t } = translations;
  const reason = entry.refusal ? refusalMessage(entry.refusal, translations) : "";
  const runAndRefocus = (action: () => void) => {
    action();
    focusComposer();
  };
  return (
    <div role="alert" className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-red">
      <span className="flex items-start gap-1.5">
        <CircleAlert size={14} strokeWidth={1.5} aria-hidden="true" className="mt-0.5 shrink-0" />
        <span>{t("message.notSent", { reason })}</span>
      </span>
      <TextButton onClick={() => runAndRefocus(() => chat.sender.returnToDraft(entry.clientId))}>
        {t("action.edit")}
      </TextButton>
      <TextButton onClick={() => runAndRefocus(() => chat.sender.discard(entry.clientId))}>
        {t("action.discard")}
      </TextButton>
    </div>
  );
}
