import type { Message } from "#lib/contract/message";
import { useChatState } from "#app/_chat/use-chat";
import type { Anchor } from "#app/_ui/floating";
import { MessageMenu } from "#app/_chat/message/message-menu";
import { ReactionPicker } from "#app/_chat/reactions/reaction-picker";

/** What somebody wants to do with a message, and where they asked for it. */
export type Request = { act: "menu" | "react"; message: Message; at: Anchor };

type Props = { request: Request; onAsk(request: Request): void; onClose(): void };

/** The menu of a message, or the emoji one reacts to it with. */
export function MessagePopup({ request, onAsk, onClose }: Props) {
  const isOwn = useChatState((state) => state.member.id) === request.message.author.id;
  if (request.act === "react") return <ReactionPicker {...request} onClose={onClose} />;
  const react = () => onAsk({ ...request, act: "react" });
  return <MessageMenu {...request} isOwn={isOwn} onReact={react} onClose={onClose} />;
}
