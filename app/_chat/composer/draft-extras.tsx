import type { RefObject } from "react";
import type { Draft } from "#lib/client/drafts/drafts";
import { Attachments } from "#app/_chat/composer/attachments";
import { ReplyBar } from "#app/_chat/composer/reply-bar";
import { FormattingBar } from "#app/_chat/lazy-parts";
import { useChat } from "#app/_chat/use-chat";

type Props = {
  slug: string;
  draft: Draft;
  showsFormatting: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onEndReply(): void;
};

/** Everything above the field. In a low window it scrolls, so that the field and the Send button stay in view. */
export function DraftExtras({ slug, draft: { images, quote }, showsFormatting, field, onEndReply }: Props) {
  const chat = useChat();
  return (
    <div className="min-h-0 overflow-y-auto">
      {showsFormatting && <FormattingBar field={field} meanwhile={<FormattingBarSpace />} />}
      {quote && <ReplyBar channel={slug} quote={quote} onCancel={onEndReply} />}
      <Attachments images={images} onChange={(next) => chat.drafts.change(slug, { images: next, problem: null })} />
    </div>
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
