import { Copy, Pencil, Trash2, type LucideIcon } from "lucide-react";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { Message } from "#lib/contract/message";
import { useChat } from "#lib/client/use-chat";
import { useDismiss } from "#lib/client/use-dismiss";
import { useWords } from "#lib/client/use-words";

/** A message of one's own, and where its menu was asked for: its upper end corner. */
export type MenuRequest = { message: Message; x: number; y: number };

const edge = 8;

/** What one can do with a message of one's own. */
export function MessageMenu({ request, onClose }: { request: MenuRequest | null; onClose(): void }) {
  const { say } = useWords();
  const chat = useChat();
  const menu = useRef<HTMLDivElement>(null);
  useDismiss(menu, request !== null, onClose);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element || !request) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${within(request.x - width, innerWidth - width)}px`;
    element.style.top = `${within(request.y, innerHeight - height)}px`;
    element.querySelector("button")?.focus();
    return () => element.hidePopover();
  }, [request]);

  function choose(act: (message: Message) => void) {
    onClose();
    // What is chosen decides where the focus goes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (request) act(request.message);
  }

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !menu.current) return;
    event.preventDefault();
    const items = [...menu.current.querySelectorAll("button")];
    const place = items.findIndex((item) => item === document.activeElement) + step;
    items[(place + items.length) % items.length]?.focus();
  }

  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={say("message.yours")}
      onKeyDown={move}
      className="fixed inset-auto m-0 min-w-44 rounded-lg border border-line bg-page p-1 text-ink shadow-lg"
    >
      <Item
        icon={Pencil}
        name={say("message.edit")}
        onChoose={() => choose((own) => chat.edits.begin(own.id, own.text))}
      />
      {/* Browsers give the clipboard only to pages that came over https. */}
      {request?.message.text && navigator.clipboard && (
        <Item icon={Copy} name={say("message.copyText")} onChoose={() => choose(({ text }) => void copy(text))} />
      )}
      <Item icon={Trash2} name={say("message.delete")} red onChoose={() => choose((own) => chat.removals.begin(own))} />
    </div>
  );
}

type ItemProps = { icon: LucideIcon; name: string; red?: boolean; onChoose(): void };

function Item({ icon: Icon, name, red = false, onChoose }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      onClick={onChoose}
      className={`flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-start text-15 -outline-offset-2 hover:bg-wash touch:h-11 ${red ? "text-red" : ""}`}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      {name}
    </button>
  );
}

const within = (place: number, most: number): number => Math.max(edge, Math.min(place, most - edge));

/** The browser may refuse; one then sees that nothing was copied when one pastes it. */
const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text).catch(() => undefined);
