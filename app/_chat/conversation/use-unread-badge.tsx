import { useEffect } from "react";
import { isolated } from "#lib/contract/direction";
import { unreadTotal } from "#lib/client/channels/unread-total";
import { useChatState, useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { usePageVisible } from "#app/_ui/hooks/use-page-visible";

/** Shows unread messages on the browser tab: their number in the title, and a badge on the icon. */
export function useUnreadBadge(): void {
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  const channels = useChatState((state) => state.channels);
  const keptUnread = useChatState((state) => state.manuallyUnread);
  const visible = usePageVisible();
  // The visible channel does not count, even before its messages are marked as read.
  const unseen = channels.filter((each) => each.slug !== slug || !visible || keptUnread === slug);
  const { messages, mentions } = unreadTotal(unseen);
  useEffect(() => {
    const pageTitle = `#${isolated(name)} · Parley`;
    document.title = messages > 0 ? `(${messages > 999 ? "999+" : messages}) ${pageTitle}` : pageTitle;
  }, [name, messages]);

  const icon = mentions > 0 ? "/icon-mentioned.svg" : messages > 0 ? "/icon-unread.svg" : "/icon.svg";
  useEffect(() => document.querySelector("link[rel=icon]")?.setAttribute("href", icon), [icon]);
}
