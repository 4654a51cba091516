import { CircleAlert } from "lucide-react";
import { focusComposer } from "#lib/client/focus-composer";
import type { PendingMessage } from "#lib/client/pending-message";
import { useChat } from "#lib/client/use-chat";
import { TextButton } from "#app/_components/text-button";

/** Why a message was refused for good, and what one can do with it. */
export function FailedNote({ entry }: { entry: PendingMessage }) {
  const chat = useChat();
  const away = (act: () => void) => {
    act();
    focusComposer();
  };
  return (
    <div role="alert" className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-red">
      <span className="flex items-start gap-1.5">
        <CircleAlert size={14} strokeWidth={1.5} aria-hidden="true" className="mt-0.5 shrink-0" />
        Not sent. {entry.reason}
      </span>
      <TextButton onClick={() => away(() => chat.sender.rewrite(entry.clientId))}>Edit</TextButton>
      <TextButton onClick={() => away(() => chat.sender.discard(entry.clientId))}>Discard</TextButton>
    </div>
  );
}
