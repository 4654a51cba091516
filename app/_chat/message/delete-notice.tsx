import { useLayoutEffect, useRef } from "react";
import type { ErrorView } from "#lib/contract/errors/catalogue";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { reasonOfRefusal } from "#lib/client/connection/error-message";
import { useChat } from "#app/_chat/use-chat";
import { useWords } from "#app/_i18n/use-words";
import { TakenBack } from "#app/_site/dismissible-error";
import { TextButton } from "#app/_ui/text-button";
import { Piece } from "#app/_ui/text-span";

/** In the place of a message that one is deleting, as long as it can be taken back. */
export function RemovalNote({ messageId, state }: { messageId: string; state: "undoable" | "sending" | "waiting" }) {
  const { say } = useWords();
  const chat = useChat();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // What the menu was asked for by has gone, and the focus with it.
    const held = document.activeElement;
    if (held === document.body || held === undo.current?.closest("article")) undo.current?.focus();
  }, []);
  return (
    <p role="status" className="text-13 leading-5.5 text-faint">
      <Piece text={say(state === "waiting" ? "message.deletedSoon" : "message.deletedNow")} />
      {state !== "sending" && (
        <TextButton
          ref={undo}
          onClick={() => {
            chat.changes.removals.undo(messageId);
            focusComposer();
          }}
        >
          {say("action.undo")}
        </TextButton>
      )}
    </p>
  );
}

/** Why a message could not be deleted: it stands again as it was. */
export function RemovalFailure({ messageId, refusal }: { messageId: string; refusal: ErrorView }) {
  const words = useWords();
  const chat = useChat();
  const sentence = words.say("message.notDeleted", { reason: reasonOfRefusal(refusal, words) });
  return <TakenBack sentence={sentence} onDismiss={() => chat.changes.removals.undo(messageId)} />;
}
