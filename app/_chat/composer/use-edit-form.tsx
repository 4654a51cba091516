import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Message } from "#lib/contract/message";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { lengthOf, outgoingText } from "#lib/client/drafts/outgoing-text";
import { isSendKey } from "#lib/client/input/enter-key";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { useAction } from "#app/_site/use-action";

/** The state of a message's edit, and the ways to save and cancel it. @param text of the field */
export function useEditForm(message: Message, text: string) {
  const chat = useChat();
  const { t } = useTranslations();
  const field = useRef<HTMLTextAreaElement>(null);
  const { attempt, problem, setProblem } = useAction((reason) => t("message.notSaved", { reason }));
  const length = lengthOf(text);
  const original = chat.edits.originalOf(message.id);
  const isChangedElsewhere = original !== undefined && message.text !== original && message.text !== outgoingText(text);
  const notSaved = chat.edits.isPersisted(message.id) ? undefined : t("composer.storageFull");
  const note = problem ?? (isChangedElsewhere ? t("message.changedElsewhere") : notSaved);

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
    // Browsers report 229 for keys that an input method is still composing with.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") end();
    else if (isSendKey(event)) void save();
    else return;
    event.preventDefault();
  }

  return { field, length, problem, setProblem, note, save, end, onKeyDown };
}
