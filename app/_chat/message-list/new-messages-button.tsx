import { ArrowDown } from "lucide-react";
import { useState } from "react";
import { messagesBetween } from "#lib/client/message-list/message-rows";
import type { Feed } from "#lib/client/feed/feed";
import { useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = { feed: Feed; atEnd: boolean; onGo(): void };

/** For those who read further up: how many came since, and the way down. */
export function NewMessagesButton({ feed, atEnd, onGo }: Props) {
  const { t } = useTranslations();
  const me = useChatState((state) => state.member.id);
  const newest = feed.last;
  const [seen, setSeen] = useState(newest);
  if (atEnd && seen !== newest) setSeen(newest);
  if (atEnd) return null;
  // What is not loaded is somebody else's: one's own came with its ack.
  const known = messagesBetween(feed, seen, newest - 1);
  const fresh = newest - seen - known.filter(({ author, deletedAt }) => author.id === me || deletedAt).length;
  const label = fresh === 0 ? t("message.jumpToLatest") : t("message.new", { count: fresh });
  const look =
    fresh === 0 ? "border border-line bg-page text-soft hover:bg-panel" : "bg-accent font-medium text-on-accent";
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex max-w-column justify-end px-4 md:px-6">
      <button
        type="button"
        onClick={onGo}
        className={`pointer-events-auto flex h-9 items-center gap-1.5 rounded-md px-3 text-13 shadow-sm touch:h-11 ${look}`}
      >
        <ArrowDown size={16} strokeWidth={1.5} aria-hidden="true" />
        <span>{label}</span>
      </button>
    </div>
  );
}
