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
  /** What an address calls it by; undefined where it has no place in the channel yet. */
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
  /** What one does most with it. */
  toolbar: ReactNode;
  /** Asks for the menu of the row, where it has one. */
  onMenu?: (at: Anchor) => void;
};

/**
 * What somebody said: with face and name where they begin, and with nothing but the words where they go on; the time is
 * then in the gutter, for whoever points at it. A mark stands beside the time, so that it moves nothing.
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
      // A finger that rests asks for the menu, which copies the text, too: it does not select a word.
      className={`group relative touch:select-none touch:[&_textarea]:select-text -mx-2 grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 rounded-md px-2 min-[1100px]:-me-10 min-[1100px]:pe-10 hover:bg-panel/60 aria-[current=location]:bg-accent-wash ${hasHeader ? "mt-3 pt-1 pb-0.5" : "py-0.5"}`}
    >
      {hasHeader ? (
        <AuthorAvatar author={author} />
      ) : (
        <span className="flex h-5.5 items-center justify-end">
          {statusIcon || (
            // Wider than the gutter where it has AM or PM: then it stands out to both sides.
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
            {/* Behind the time, since who is here is known later than what was said. */}
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
