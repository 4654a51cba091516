import type { ReactNode } from "react";
import { useLongPress } from "#app/_ui/hooks/use-long-press";
import { useTranslations } from "#app/_i18n/use-translations";
import type { Author } from "#lib/contract/member";
import { AuthorAvatar, AuthorName } from "#app/_chat/message/author";
import { MessageTime } from "#app/_chat/message/message-time";
import { NewcomerBadge } from "#app/_chat/message/newcomer-badge";
import type { Anchor } from "#app/_ui/floating";
import { TextSpan } from "#app/_ui/text-span";

type Props = {
  /** The anchor in the page's address; undefined while the message has no seq. */
  id: string | undefined;
  author: Author;
  time: string;
  hasHeader: boolean;
  /** The address names it. */
  isLinked: boolean;
  /** Whether Tab stops here: in one row of the list. */
  isCurrent: boolean;
  statusIcon: ReactNode;
  children: ReactNode;
  /** Buttons for the most frequent actions. */
  toolbar: ReactNode;
  /** Opens the message's menu; undefined if it has none. */
  onMenu?: (at: Anchor) => void;
};

/**
 * A message with its avatar, name and time. A follow-up message by the same author has no header: its time shows in the
 * gutter on hover. The status icon stands beside or in place of the time, so that it moves nothing.
 */
export function MessageLayout({
  id,
  author,
  time,
  hasHeader,
  isLinked,
  isCurrent,
  statusIcon,
  children,
  toolbar,
  onMenu,
}: Props) {
  const { t } = useTranslations();
  const longPress = useLongPress(onMenu && ((x, y) => onMenu({ x, y })));
  return (
    <article
      id={id}
      aria-current={isLinked ? "location" : undefined}
      tabIndex={isCurrent ? 0 : -1}
      {...longPress}
      // A long press opens the menu, which can copy the text, instead of selecting a word.
      className={`group relative touch:select-none touch:[&_textarea]:select-text -mx-2 grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 rounded-md px-2 min-[1100px]:-me-10 min-[1100px]:pe-10 hover:bg-panel/60 aria-[current=location]:bg-accent-wash ${hasHeader ? "mt-3 pt-1 pb-0.5" : "py-0.5"}`}
    >
      {hasHeader ? (
        <AuthorAvatar author={author} />
      ) : (
        <span className="flex h-5.5 items-center justify-end">
          {statusIcon || (
            // With AM or PM the time is wider than the gutter and overflows it on both sides.
            <MessageTime
              time={time}
              className="-me-1.5 opacity-0 keyed:group-focus-within:opacity-100 pointed:group-hover:opacity-100"
            />
          )}
        </span>
      )}
      <div className="max-w-words min-w-0">
        {hasHeader ? (
          <h2 className="flex items-baseline gap-2">
            <AuthorName author={author} />
            <MessageTime time={time} />
            {/* After the time, because it is known later than the message. */}
            <NewcomerBadge memberId={author.id} />
            {statusIcon && <span className="self-center">{statusIcon}</span>}
          </h2>
        ) : (
          <TextSpan className="sr-only" text={t("message.author", { name: author.displayName })} />
        )}
        {children}
      </div>
      {toolbar}
    </article>
  );
}
