import { Copy, Pencil, Trash2 } from "lucide-react";
import type { Message } from "#lib/contract/message";
import { useChat } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";
import type { Anchor } from "#app/_ui/floating";
import { Menu } from "#app/_ui/menu";
import type { MenuItem } from "#app/_ui/menu-items";

/** A message of one's own, and where its menu was asked for. */
export type MenuRequest = { message: Message; at: Anchor };

/** What one can do with a message of one's own. */
export function MessageMenu({ request, onClose }: { request: MenuRequest; onClose(): void }) {
  const { say } = useWords();
  const chat = useChat();
  const { message, at } = request;
  const items: MenuItem[] = [
    { name: say("message.edit"), icon: Pencil, onChoose: () => chat.edits.begin(message.id, message.text) },
  ];
  // Browsers give the clipboard only to pages that came over https.
  if (message.text && navigator.clipboard)
    items.push({ name: say("message.copyText"), icon: Copy, onChoose: () => void copy(message.text) });
  items.push({ name: say("message.delete"), icon: Trash2, danger: true, onChoose: () => chat.removals.begin(message) });
  return <Menu label={say("message.yours")} at={at} groups={[{ items }]} onClose={onClose} />;
}

/** The browser may refuse; one then sees that nothing was copied when one pastes it. */
const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text).catch(() => undefined);
