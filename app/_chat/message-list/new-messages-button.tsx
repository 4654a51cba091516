import { ArrowDown } from "lucide-react";
import { useState } from "react";
import { messagesBetween } from "#lib/client/message-list/message-rows";
import type { Feed } from "#lib/client/feed/feed";
import { useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = { feed: Feed; atEnd: boolean; onJump(): void };

/** Jumps to the end of the list, and counts the messages that have arrived there since. */
export function NewMessagesButton({ feed, atEnd, onJump }: Props) {
  const { t } = useTranslations();
  const me = useChatState((state) => state.member.id);
  const lastSeq = feed.lastSeq;
  const [seenSeq, setSeenSeq] = useState(lastSeq);
  if (atEnd && seenSeq !== lastSeq) setSeenSeq(lastSeq);
  if (atEnd) return null;
  // Messages that are not loaded are other people's: the member's own came with their acks.
  const loaded = messagesBetween(feed, seenSeq, lastSeq - 1);
  const newCount = lastSeq - seenSeq - loaded.filter(({ author, deletedAt }) => author.id === me || deletedAt).length;
  const label = newCount === 0 ? t("message.jumpToLatest") : t("message.new", { count: newCount });
  const className =
    newCount === 0 ? "border border-line bg-page text-soft hover:bg-panel" : "bg-accent font-medium text-on-accent";
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex max-w-column justify-end px-4 md:px-6">
      <button
        type="button"
        onClick={onJump}
        className={`pointer-events-auto flex h-9 items-center gap-1.5 rounded-md px-3 text-13 shadow-sm touch:h-11 ${className}`}
      >
        <ArrowDown size={16} strokeWidth={1.5} aria-hidden="true" />
        <span>{label}</span>
      </button>
    </div>
  );
}
