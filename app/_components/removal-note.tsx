import { useEffect, useRef } from "react";
import { focusComposer } from "#lib/client/focus-composer";
import { useChat } from "#lib/client/use-chat";
import { TextButton } from "#app/_components/text-button";

const sentences = {
  undoable: "Message deleted.",
  sending: "Message deleted.",
  waiting: "Message will be deleted when you are back.",
};

/** In the place of a message that one is deleting, as long as it can be taken back. */
export function RemovalNote({ messageId, state }: { messageId: string; state: keyof typeof sentences }) {
  const chat = useChat();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The menu it was chosen from has gone, and the focus with it.
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <p role="status" className="text-13 leading-[1.375rem] text-faint">
      {sentences[state]}{" "}
      {state !== "sending" && (
        <TextButton
          ref={undo}
          onClick={() => {
            chat.removals.undo(messageId);
            focusComposer();
          }}
        >
          Undo
        </TextButton>
      )}
    </p>
  );
}

/** Why a message could not be deleted: it stands again as it was. */
export function RemovalFailure({ messageId, reason }: { messageId: string; reason: string }) {
  const chat = useChat();
  return (
    <p role="alert" className="mt-1 text-13 text-red">
      Not deleted. {reason} <TextButton onClick={() => chat.removals.undo(messageId)}>Dismiss</TextButton>
    </p>
  );
}
