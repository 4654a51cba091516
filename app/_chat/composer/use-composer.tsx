import { useLayoutEffect, useState, type KeyboardEvent, type RefObject } from "react";
import { limits } from "#lib/contract/limits";
import { focusComposer } from "#lib/client/browser/focus-composer";
import type { Draft } from "#lib/client/drafts/drafts";
import { lengthOf } from "#lib/client/drafts/outgoing-text";
import { pasteTooLongText } from "#lib/client/editor/paste-too-long";
import { isSendKey } from "#lib/client/input/enter-key";
import { useDraft } from "#app/_chat/composer/use-draft";
import { useLastOwnMessage } from "#app/_chat/composer/use-last-own-message";
import { useChat, useSlug } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { useTypedBeforeHydration } from "#app/_ui/hooks/use-typed-before-hydration";

/** The open channel's draft, and the ways to write, send and abandon it. */
export function useComposer(field: RefObject<HTMLTextAreaElement | null>) {
  const { t, tMessage } = useTranslations();
  const chat = useChat();
  const slug = useSlug();
  const draft = useDraft(slug);
  const lastOwn = useLastOwnMessage();
  const isEmpty = draft.text === "" && draft.images.length === 0;
  const [pasteError, setPasteError] = useState("");
  const excessImages = excessOfImages(draft);
  const typedBefore = useTypedBeforeHydration("composer");

  // A message that could not be sent may bring its images back into a draft that has some already.
  const excess = excessImages > 0 && t("attachment.tooMany", { count: excessImages, most: limits.imagesPerMessage });

  useLayoutEffect(() => {
    // Text that was typed before this script ran is in the field already.
    const typed = typedBefore(field.current);
    const { text } = chat.drafts.get(slug);
    if (!text.includes(typed)) chat.drafts.change(slug, { text: text ? `${text}\n${typed}` : typed });
    focusComposer();
    // oxlint-disable-next-line react/exhaustive-deps -- only what was typed before the first time
  }, [chat, slug]);

  function send() {
    // The draft is read anew: a press on Send may be older than this script and than the last render.
    if (!isSendable(chat.drafts.get(slug))) return;
    chat.sender.send(slug);
    chat.typing.onSent(slug);
    field.current?.focus();
  }

  function endReply() {
    chat.drafts.change(slug, { quote: null });
    field.current?.focus();
  }

  return {
    slug,
    draft,
    canSend: isSendable(draft),
    problem: pasteError || excess || (draft.problem ? tMessage(draft.problem) : undefined),
    send,
    endReply,
    onTextChange(text: string) {
      setPasteError("");
      chat.drafts.change(slug, { text });
      chat.typing.onInput(slug, text);
    },
    onPasteTooLong: (text: string) => setPasteError(pasteTooLongText(t, text)),
    onKey(event: KeyboardEvent) {
      if (isSendKey(event)) send();
      else if (event.key === "ArrowUp" && !event.altKey && isEmpty && lastOwn)
        chat.edits.begin(lastOwn.id, lastOwn.text);
      else if (event.key === "Escape" && isEmpty && draft.quote) endReply();
      else return;
      event.preventDefault();
    },
  };
}

const excessOfImages = ({ images }: Draft): number => images.length - limits.imagesPerMessage;

function isSendable(draft: Draft): boolean {
  const { excess, count } = lengthOf(draft.text);
  return excess === 0 && excessOfImages(draft) <= 0 && (draft.images.length > 0 || count > 0);
}
