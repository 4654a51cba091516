import { useEffect } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Chat } from "#lib/client/chat";
import { neighbourOf, sortChannels, sectionsOf } from "#lib/client/channels/channel-sections";
import { isTextField } from "#app/_ui/is-text-field";
import { shortcutOf, type Shortcut } from "#lib/client/input/shortcuts";
import { channelsByActivity } from "#lib/client/settings/preferences";
import { useChat } from "#app/_chat/use-chat";

/** Handles the page-wide shortcuts. Keys that something else has handled are left alone. */
export function useShortcuts(): void {
  const chat = useChat();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal")) return;
      const shortcut = shortcutOf(event, isTextField(event.target));
      if (!shortcut) return;
      event.preventDefault();
      perform(chat, shortcut);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [chat]);
}

function perform(chat: Chat, shortcut: Shortcut): void {
  if (shortcut === "readAll") void chat.unread.markAllRead();
  else if (shortcut === "switcher" || shortcut === "keys") chat.overlay.set(() => ({ kind: shortcut }));
  else if (shortcut === "nextChannel") goToNeighbour(chat, 1);
  else if (shortcut === "previousChannel") goToNeighbour(chat, -1);
  else goToNeighbour(chat, shortcut === "nextUnread" ? 1 : -1, ({ unread, muted }) => unread > 0 && !muted);
}

function goToNeighbour(chat: Chat, by: 1 | -1, qualifies?: (channel: Channel) => boolean): void {
  const { channels, slug } = chat.store.get();
  const { joined } = sectionsOf(sortChannels(channels, channelsByActivity.get()));
  const next = neighbourOf(joined, slug, by, qualifies);
  if (next) chat.navigation.open(next.slug);
}
