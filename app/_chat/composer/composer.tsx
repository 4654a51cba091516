import { ArrowUp, ImagePlus, Type } from "lucide-react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { limits } from "#lib/contract/limits";
import type { Draft } from "#lib/client/drafts/drafts";
import { isSendKey } from "#lib/client/input/enter-key";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { lengthOf } from "#lib/client/drafts/outgoing-text";
import { useAttach } from "#app/_chat/composer/use-attach";
import { useChat, useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { useDraft } from "#app/_chat/composer/use-draft";
import { useLastOwnMessage } from "#app/_chat/composer/use-last-own-message";
import { formattingBar, usePreference } from "#lib/client/settings/preferences";
import { useTypedBeforeHydration } from "#app/_ui/hooks/use-typed-before-hydration";
import { pasteTooLongText } from "#lib/client/editor/paste-too-long";
import { useTranslations } from "#app/_i18n/use-translations";
import { Attachments } from "#app/_chat/composer/attachments";
import { ComposerStatus } from "#app/_chat/composer/composer-status";
import { EmojiButton } from "#app/_chat/composer/emoji-button";
import { FormattingBar } from "#app/_chat/lazy-parts";
import { ReplyBar } from "#app/_chat/composer/reply-bar";
import { MessageField } from "#app/_chat/composer/message-field";
import { IconButton } from "#app/_ui/icon-button";

/** Where one writes. It is never disabled: what can't go out now waits. */
export function Composer() {
  const { t, tMessage } = useTranslations();
  const chat = useChat();
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  const draft = useDraft(slug);
  const attach = useAttach(slug);
  const lastOwn = useLastOwnMessage();
  const showsFormatting = usePreference(formattingBar);
  const isEmpty = draft.text === "" && draft.images.length === 0;
  const field = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const length = lengthOf(draft.text);
  const [pasteError, setPasteError] = useState("");
  const excessImages = excessOfImages(draft);
  const canSend = isSendable(draft);
  const typedBefore = useTypedBeforeHydration("composer");

  // It comes to that when what could not be sent joins what is being written.
  const excess = excessImages > 0 && t("attachment.tooMany", { count: excessImages, most: limits.imagesPerMessage });
  const problem = pasteError || excess || (draft.problem ? tMessage(draft.problem) : undefined);

  useLayoutEffect(() => {
    // What was typed before this script ran is in the field already.
    const typed = typedBefore(field.current);
    const { text } = chat.drafts.get(slug);
    if (!text.includes(typed)) chat.drafts.change(slug, { text: text ? `${text}\n${typed}` : typed });
    focusComposer();
    // oxlint-disable-next-line react/exhaustive-deps -- only what was typed before the first time
  }, [chat, slug]);

  function send() {
    // What stands in the draft, since a press on Send may be older than this script and what was rendered then.
    if (!isSendable(chat.drafts.get(slug))) return;
    chat.sender.send(slug);
    chat.typing.onSent(slug);
    field.current?.focus();
  }

  function endReply() {
    chat.drafts.change(slug, { quote: null });
    field.current?.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (isSendKey(event)) send();
    else if (event.key === "ArrowUp" && !event.altKey && isEmpty && lastOwn) chat.edits.begin(lastOwn.id, lastOwn.text);
    else if (event.key === "Escape" && isEmpty && draft.quote) endReply();
    else return;
    event.preventDefault();
  }

  return (
    <form
      // An action, since React keeps one that comes before this script runs, and does it then.
      action={() => send()}
      className="flex min-h-0 max-w-column flex-col noscript:hidden px-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:px-6 md:pb-4"
    >
      <div className="relative flex min-h-0 flex-col rounded-lg border border-edge bg-page focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
        {/* Where the window is low this scrolls, so that the field and the way to send stay in it. */}
        <div className="min-h-0 overflow-y-auto">
          {showsFormatting && <FormattingBar field={field} meanwhile={<FormattingBarSpace />} />}
          {draft.quote && <ReplyBar channel={slug} quote={draft.quote} onCancel={endReply} />}
          <Attachments
            images={draft.images}
            onChange={(images) => chat.drafts.change(slug, { images, problem: null })}
          />
        </div>
        <div className="flex shrink-0 items-end gap-1 p-1">
          <IconButton icon={ImagePlus} name={t("composer.attach")} onClick={() => fileInput.current?.click()} />
          <label htmlFor="composer" className="sr-only">
            {t("composer.label", { channel: `#${name}` })}
          </label>
          <MessageField
            id="composer"
            ref={field}
            channel={slug}
            value={draft.text}
            placeholder={t("composer.placeholder", { channel: `#${name}` })}
            aria-describedby="composer-note"
            aria-invalid={length.excess > 0}
            onTextChange={(text) => {
              setPasteError("");
              chat.drafts.change(slug, { text });
              chat.typing.onInput(slug, text);
            }}
            onTooLong={(text) => setPasteError(pasteTooLongText(t, text))}
            onUnhandledKey={onKey}
            onFiles={(files) => void attach(files)}
          />
          <EmojiButton field={field} />
          <IconButton
            icon={Type}
            name={t("composer.formatting")}
            aria-expanded={showsFormatting}
            className={showsFormatting ? "bg-accent-wash text-ink" : ""}
            onClick={() => formattingBar.set(!showsFormatting)}
          />
          <IconButton
            icon={ArrowUp}
            name={t("composer.send")}
            type="submit"
            aria-disabled={!canSend}
            className={canSend ? "bg-accent text-on-accent hover:bg-accent hover:text-on-accent hover:opacity-90" : ""}
          />
        </div>
      </div>
      <ComposerStatus id="composer-note" length={length} problem={problem} />
      <input
        ref={fileInput}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t("composer.files")}
        onChange={(event) => {
          void attach(Array.from(event.target.files ?? []));
          // So that choosing the same file again is a change again.
          event.target.value = "";
          field.current?.focus();
        }}
      />
    </form>
  );
}

/** As high as a row of buttons, so that nothing moves when they come. */
function FormattingBarSpace() {
  return (
    <div className="border-b border-line p-1">
      <div className="h-9 touch:h-11" />
    </div>
  );
}

const excessOfImages = ({ images }: Draft): number => images.length - limits.imagesPerMessage;

function isSendable(draft: Draft): boolean {
  const { excess, count } = lengthOf(draft.text);
  return excess === 0 && excessOfImages(draft) <= 0 && (draft.images.length > 0 || count > 0);
}
