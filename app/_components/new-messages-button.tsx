import { ArrowDown } from "lucide-react";
import { useState } from "react";
import type { Message } from "#lib/contract/message";
import { useChatState } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";

type Props = { messages: readonly Message[]; atEnd: boolean; onGo(): void };

/** For those who read further up: how many came since, and the way down. */
export function NewMessagesButton({ messages, atEnd, onGo }: Props) {
  const { say } = useWords();
  const me = useChatState((state) => state.member.id);
  const newest = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  if (atEnd && seen !== newest) setSeen(newest);
  if (atEnd) return null;
  const isFresh = (message: Message) => message.seq > seen && message.author.id !== me && !message.deletedAt;
  const fresh = messages.filter(isFresh).length;
  const label = fresh === 0 ? say("message.toLatest") : say("message.new", { count: fresh });
  const look =
    fresh === 0 ? "border border-line bg-page text-soft hover:bg-panel" : "bg-accent font-medium text-on-accent";
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex max-w-[calc(72ch+6rem)] justify-end px-4 md:px-6">
      <button
        type="button"
        onClick={onGo}
        className={`pointer-events-auto flex h-9 items-center gap-1.5 rounded-md px-3 text-13 shadow-sm touch:h-11 ${look}`}
      >
        <ArrowDown size={16} strokeWidth={1.5} aria-hidden="true" />
        {label}
      </button>
    </div>
  );
}
