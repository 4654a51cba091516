import { useCallback, useState } from "react";
import type { Author } from "#lib/contract/member";
import type { Feed } from "#lib/client/feed/feed";
import type { PopupRequest } from "#app/_chat/message/message-popup";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useRowKeys } from "#app/_chat/message-list/use-row-keys";
import { useChat } from "#app/_chat/use-chat";

/** The menu or reaction picker that is open over a message, and the keys that open them. */
export function useMessagePopup(feed: Feed, view: ListView, me: Author) {
  const chat = useChat();
  const [popup, setPopup] = useState<PopupRequest | null>(null);
  const closePopup = useCallback(() => setPopup(null), []);
  const currentRow = useRowKeys(feed, view, {
    openMenu: (message, at) => setPopup({ action: "menu", message, at }),
    openReactions: (message, at) => setPopup({ action: "react", message, at }),
    reply: (message) => chat.drafts.reply(message),
    edit: (message) => message.author.id === me.id && chat.edits.begin(message.id, message.text),
  });
  return { popup, setPopup, closePopup, currentRow };
}
