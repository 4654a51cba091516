import { useLayoutEffect, useRef } from "react";
import type { ErrorView } from "#lib/contract/errors/error-view";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { refusalMessage } from "#lib/client/connection/error-message";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { DismissibleError } from "#app/_site/dismissible-error";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

/** Replaces a message that is about to be deleted, and offers to undo it. */
export function DeleteNotice({ messageId, state }: { messageId: string; state: "undoable" | "sending" | "waiting" }) {
  const { t } = useTranslations();
  const chat = useChat();
  const undoButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that opened the menu is gone, and the focus with it.
    const focused = document.activeElement;
    if (focused === document.body || focused === undoButton.current?.closest("article")) undoButton.current?.focus();
  }, []);
  return (
    <p role="status" className="text-13 leading-5.5 text-faint">
      <TextSpan text={t(state === "waiting" ? "message.deletedSoon" : "message.deletedNow")} />
      {state !== "sending" && (
        <TextButton
          ref={undoButton}
          onClick={() => {
            chat.messages.deletions.undo(messageId);
            focusComposer();
          }}
        >
          {t("action.undo")}
        </TextButton>
      )}
    </p>
  );
}

/** Says why a message could not be deleted, below the restored message. */
export function DeleteError({ messageId, refusal }: { messageId: string; refusal: ErrorView }) {
  const translations = useTranslations();
  const chat = useChat();
  const sentence = translations.t("message.notDeleted", { reason: refusalMessage(refusal, translations) });
  return <DismissibleError sentence={sentence} onDismiss={() => chat.messages.deletions.undo(messageId)} />;
}
