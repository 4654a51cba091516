import { ImagePlus } from "lucide-react";
import { useRef } from "react";
import { lengthOf } from "#lib/client/drafts/outgoing-text";
import { showsFormattingBar } from "#lib/client/settings/preferences";
import { usePreference } from "#app/_site/use-preference";
import { FormattingToggle, SendButton } from "#app/_chat/composer/composer-buttons";
import { ComposerStatus } from "#app/_chat/composer/composer-status";
import { DraftExtras } from "#app/_chat/composer/draft-extras";
import { EmojiButton } from "#app/_chat/composer/emoji-button";
import { ImageInput } from "#app/_chat/composer/image-input";
import { MessageField } from "#app/_chat/composer/message-field";
import { useAttach } from "#app/_chat/composer/use-attach";
import { useComposer } from "#app/_chat/composer/use-composer";
import { useOpenChannel } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

/** The form that messages are written in. It is never disabled: a message that can't be sent now waits in the outbox. */
export function Composer() {
  const { t } = useTranslations();
  const field = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const { slug, draft, canSend, problem, send, endReply, onTextChange, onPasteTooLong, onKey } = useComposer(field);
  const attach = useAttach(slug);
  const channel = `#${useOpenChannel()?.name ?? slug}`;
  const showsFormatting = usePreference(showsFormattingBar);
  const length = lengthOf(draft.text);
  return (
    <form
      // React keeps an action that comes before this script runs, and runs it then.
      action={() => send()}
      className="flex min-h-0 max-w-column flex-col noscript:hidden px-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:px-6 md:pb-4"
    >
      <div className="relative flex min-h-0 flex-col rounded-lg border border-edge bg-page focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
        <DraftExtras slug={slug} draft={draft} showsFormatting={showsFormatting} field={field} onEndReply={endReply} />
        <div className="flex shrink-0 items-end gap-1 p-1">
          <IconButton icon={ImagePlus} name={t("composer.attach")} onClick={() => fileInput.current?.click()} />
          <label htmlFor="composer" className="sr-only">
            {t("composer.label", { channel })}
          </label>
          <MessageField
            id="composer"
            ref={field}
            channel={slug}
            value={draft.text}
            placeholder={t("composer.placeholder", { channel })}
            aria-describedby="composer-note"
            aria-invalid={length.excess > 0}
            onTextChange={onTextChange}
            onTooLong={onPasteTooLong}
            onUnhandledKey={onKey}
            onFiles={(files) => void attach(files)}
          />
          <EmojiButton field={field} />
          <FormattingToggle isOn={showsFormatting} />
          <SendButton canSend={canSend} />
        </div>
      </div>
      <ComposerStatus id="composer-note" length={length} problem={problem} />
      <ImageInput
        ref={fileInput}
        onFiles={(files) => {
          void attach(files);
          field.current?.focus();
        }}
      />
    </form>
  );
}
