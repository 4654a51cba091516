import { useEffect, useRef } from "react";
import type { Image } from "#lib/contract/image";
import { refusalMessage } from "#lib/client/connection/error-message";
import type { DeletionState } from "#lib/client/messages/pending-deletions";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

/** Replaces an image that is about to be deleted and offers to undo it, or says why it could not be deleted. */
export function ImageDeleteNotice({ image, deletion }: { image: Image; deletion: DeletionState }) {
  const chat = useChat();
  const translations = useTranslations();
  const { t } = translations;
  const failed = deletion.state === "failed";
  const sentence = failed
    ? t("message.notDeleted", { reason: refusalMessage(deletion.refusal, translations) })
    : t(deletion.state === "waiting" ? "image.deletedSoon" : "image.deleted");
  const undoButton = useRef<HTMLButtonElement>(null);
  // The pressed button is gone, and the focus with it. Behind a dialog nothing takes the focus.
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body) undoButton.current?.focus();
  }, []);
  return (
    <div
      role={failed ? "alert" : "status"}
      className="@container absolute inset-0 flex flex-col items-center justify-center gap-1 bg-wash p-1 text-center text-13 text-soft"
    >
      <span className={`sr-only @min-[9rem]:not-sr-only ${failed ? "text-red" : ""}`}>{sentence}</span>
      {deletion.state !== "sending" && (
        <TextButton ref={undoButton} onClick={() => chat.messages.imageDeletions.undo(image.id)}>
          {t(failed ? "action.dismiss" : "action.undo")}
        </TextButton>
      )}
    </div>
  );
}
