import type { Message } from "#lib/contract/message";
import { useChatState } from "#app/_chat/use-chat";
import type { Anchor } from "#app/_ui/floating";
import { MessageMenu } from "#app/_chat/message/message-menu";
import { ReactionPicker } from "#app/_chat/reactions/reaction-picker";

/** A popup to open for a message, and the element or point to open it at. */
export type PopupRequest = { action: "menu" | "react"; message: Message; at: Anchor };

type Props = { popup: PopupRequest; onRequest(request: PopupRequest): void; onClose(): void };

/** The menu of a message, or its reaction picker. */
export function MessagePopup({ popup, onRequest, onClose }: Props) {
  const isOwn = useChatState((state) => state.member.id) === popup.message.author.id;
  if (popup.action === "react") return <ReactionPicker {...popup} onClose={onClose} />;
  const react = () => onRequest({ ...popup, action: "react" });
  return <MessageMenu {...popup} isOwn={isOwn} onReact={react} onClose={onClose} />;
}
