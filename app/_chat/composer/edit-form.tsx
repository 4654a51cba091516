import type { Message } from "#lib/contract/message";
import { maxInsertedUnits } from "#lib/client/drafts/outgoing-text";
import { pasteTooLongText } from "#lib/client/editor/paste-too-long";
import { ComposerStatus } from "#app/_chat/composer/composer-status";
import { useEditForm } from "#app/_chat/composer/use-edit-form";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";
import { GrowingText } from "#app/_ui/growing-text";

/** Edits a message's text in place. The typed text is kept until the server has it. */
export function EditForm({ message, text }: { message: Message; text: string }) {
  const chat = useChat();
  const { t } = useTranslations();
  const { field, length, problem, setProblem, note, save, end, onKeyDown } = useEditForm(message, text);
  const noteId = `edit-note-${message.id}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="py-1"
    >
      <div className="flex rounded-md border border-edge bg-page px-1 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
        <GrowingText
          ref={field}
          value={text}
          aria-label={t("message.edit")}
          aria-describedby={noteId}
          aria-invalid={problem !== undefined || length.excess > 0}
          onChange={(event) => {
            chat.edits.change(message.id, event.target.value);
            setProblem(undefined);
          }}
          lengthLimit={maxInsertedUnits}
          onTooLong={(pasted) => setProblem(pasteTooLongText(t, pasted))}
          onKeyDown={onKeyDown}
        />
      </div>
      <ComposerStatus id={noteId} length={length} problem={note} />
      <div className="mt-1.5 flex gap-1">
        <Button type="submit" size="small">
          {t("action.save")}
        </Button>
        <Button variant="plain" size="small" onClick={end}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
