import { useEffect, useRef, type MouseEvent } from "react";
import type { Channel } from "#lib/contract/channel";
import { channelPath } from "#lib/client/paths";
import { useChat, useSlug } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";

/** A real link, so that it can be opened in a new tab; a plain click switches in place. */
export function ChannelLink({ channel, onFollow }: { channel: Channel; onFollow(): void }) {
  const { say } = useWords();
  const chat = useChat();
  const current = useSlug() === channel.slug;
  const unread = current ? 0 : channel.unread;
  const tone = current
    ? "bg-accent-wash font-medium text-ink"
    : `hover:bg-wash ${unread ? "font-semibold text-ink" : "text-soft"}`;

  // In a long list one wants to see where one is.
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    chat.open(channel.slug);
    onFollow();
  }

  return (
    <li>
      <a
        ref={link}
        href={channelPath(channel.slug)}
        aria-current={current ? "page" : undefined}
        title={channel.topic ? `${channel.name}: ${channel.topic}` : channel.name}
        onClick={follow}
        className={`flex h-8 items-center gap-1.5 rounded-md px-2 touch:h-11 ${tone}`}
      >
        <span aria-hidden="true" className="w-3 shrink-0 text-center text-faint">
          #
        </span>
        <span className="min-w-0 flex-1 truncate">
          <bdi>{channel.name}</bdi>
        </span>
        {unread > 0 && (
          <span className="shrink-0 text-13 text-accent tabular-nums">
            {unread > 999 ? "999+" : unread}
            <span className="sr-only"> {say("channel.unread")}</span>
          </span>
        )}
      </a>
    </li>
  );
}
