import { BellOff } from "lucide-react";
import { useEffect, useRef, type MouseEvent } from "react";
import type { Channel } from "#lib/contract/channel";
import { channelPath } from "#lib/client/navigation/paths";
import { isPlainClick } from "#app/_ui/is-plain-click";
import { useChat, useChatState, useSlug } from "#app/_chat/use-chat";
import { useLongPress } from "#app/_ui/hooks/use-long-press";
import { useTranslations } from "#app/_i18n/use-translations";
import { ChannelMenuButton } from "#app/_chat/channels/channel-menu-button";
import type { ChannelMenuRequest } from "#app/_chat/channels/channel-menu";
import { UnreadBadge } from "#app/_chat/channels/unread-badge";

type Props = {
  channel: Channel;
  /** Set for the first match of the filter, which Enter opens: then the link is outlined. */
  firstMatchId: string | undefined;
  onFollow(): void;
  onMenu(request: ChannelMenuRequest): void;
};

/** A real link, which can be opened in a new tab; a plain click switches in place. */
export function ChannelLink({ channel, firstMatchId, onFollow, onMenu }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const { slug, name, topic, muted, mentions } = channel;
  const current = useSlug() === slug;
  const isMarkedUnread = useChatState(({ manuallyUnread }) => manuallyUnread === slug);
  const unread = current && !isMarkedUnread ? 0 : channel.unread;
  const tone = current
    ? "bg-accent-wash font-medium text-ink"
    : `hover:bg-wash ${unread && !muted ? "font-semibold text-ink" : "text-soft"}`;

  // Keeps the open channel visible in a long list.
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const longPress = useLongPress((x, y) => onMenu({ slug, at: { x, y } }), "input");

  function follow(event: MouseEvent) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    chat.navigation.open(slug);
    onFollow();
  }

  return (
    <li className="group relative flex items-center">
      <a
        ref={link}
        id={firstMatchId}
        href={channelPath(slug)}
        aria-current={current ? "page" : undefined}
        title={topic ? `${name}: ${topic}` : name}
        {...longPress}
        onClick={follow}
        className={`flex h-8 min-w-0 flex-1 items-center gap-1.5 rounded-md ps-2 pe-8 [-webkit-touch-callout:none] touch:h-11 touch:pe-2 ${firstMatchId ? "outline outline-accent -outline-offset-1" : ""} ${tone}`}
      >
        <span aria-hidden="true" className="w-3 shrink-0 text-center text-faint">
          #
        </span>
        <span className={`flex min-w-0 flex-1 ${muted && !current ? "text-faint" : ""}`}>
          <bdi translate="no" className="truncate">
            {name}
          </bdi>
        </span>
        {muted && (
          <BellOff size={14} strokeWidth={1.5} role="img" aria-label={t("channel.muted")} className="shrink-0" />
        )}
        <UnreadBadge unread={unread} mentions={mentions} muted={muted} />
      </a>
      <ChannelMenuButton
        slug={slug}
        name={name}
        onMenu={onMenu}
        className="absolute end-1 size-7! opacity-0 pointed:group-hover:opacity-100 keyed:focus-visible:opacity-100 touch:hidden"
      />
    </li>
  );
}
