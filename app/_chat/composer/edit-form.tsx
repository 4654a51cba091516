import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Message } from "#lib/contract/message";
import { isSendKey } from "#lib/client/input/enter-key";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { lengthOf, maxInsertedUnits, outgoingText } from "#lib/client/drafts/outgoing-text";
import { useAction } from "#app/_site/use-action";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { pasteTooLongText } from "#lib/client/editor/paste-too-long";
import { Button } from "#app/_ui/button";
import { ComposerStatus } from "#app/_chat/composer/composer-status";
import { GrowingText } from "#app/_ui/growing-text";

/** A message's text, being written anew in its own place. What was typed stays until the server has it. */
export function EditForm({ message, text }: { message: Message; text: string }) {
  const chat = useChat();
  const { t } = useTranslations();
  const field = useRef<HTMLTextAreaElement>(null);
  const { attempt, problem, setProblem } = useAction((reason) => t("message.notSaved", { reason }));
  const length = lengthOf(text);
  const original = chat.edits.originalOf(message.id);
  const isChangedElsewhere = original !== undefined && message.text !== original && message.text !== outgoingText(text);
  const notSaved = chat.edits.isPersisted(message.id) ? undefined : t("composer.storageFull");
  const note = problem ?? (isChangedElsewhere ? t("message.changedElsewhere") : notSaved);
  const noteId = `edit-note-${message.id}`;

  useEffect(() => {
    if (!chat.edits.takeJustBegun(message.id)) return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
    field.current?.scrollIntoView({ block: "nearest" });
  }, [chat, message.id, text]);

  function end() {
    chat.edits.end(message.id);
    focusComposer();
  }

  const save = () =>
    attempt(async () => {
      const next = outgoingText(text);
      if (length.excess > 0) return;
      if (next === message.text) return end();
      if (!next && message.images.length === 0) return setProblem(t("message.empty"));
      await chat.messages.edit(message, next);
      end();
    });

  function onKeyDown(event: KeyboardEvent) {
    // 229 is what browsers report for keys that an input method is still working with.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") end();
    else if (isSendKey(event)) void save();
    else return;
    event.preventDefault();
  }

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
