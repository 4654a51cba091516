import { memo } from "react";
import type { Choices } from "#lib/client/messages/optimistic-reactions";
import type { Removal } from "#lib/client/messages/pending-deletions";
import type { SaidRow } from "#lib/client/message-list/message-rows";
import { MessageBody } from "#app/_chat/message/message-body";
import { Reactions } from "#app/_chat/reactions/reactions";
import type { Request } from "#app/_chat/message/message-popup";
import { MessageToolbar } from "#app/_chat/message/message-toolbar";
import { MessageLayout } from "#app/_chat/message/message-layout";
import { PendingIcon } from "#app/_chat/message/pending-icon";

type Props = Omit<SaidRow, "key" | "kind" | "index" | "day"> & {
  /** The address names it. */
  marked: boolean;
  isOwn: boolean;
  /** Whether Tab stops here: in one row of the list. */
  isCurrent: boolean;
  /** Whether its tools are there already. */
  equipped: boolean;
  edit: string | undefined;
  removal: Removal | undefined;
  choices: Choices | undefined;
  onAsk(request: Request): void;
};

/** A message, in the channel or on its way there. On its way it turns a little quieter after a moment. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { headed, author, time, message, entry, marked, isOwn, isCurrent, equipped, edit, removal, choices, onAsk } =
    props;
  const rests = message && edit === undefined && (!removal || removal.state === "failed");
  return (
    <MessageLayout
      id={message ? `m${message.seq}` : undefined}
      author={author}
      time={time}
      headed={headed}
      marked={marked}
      isCurrent={isCurrent}
      mark={entry && entry.state !== "failed" && <PendingIcon />}
      tools={
        equipped && rests && <MessageToolbar message={message} isOwn={isOwn} isCurrent={isCurrent} onAsk={onAsk} />
      }
      onMenu={rests ? (at) => onAsk({ act: "menu", message, at }) : undefined}
    >
      <MessageBody message={message} entry={entry} edit={edit} removal={removal} />
      {message && rests && !message.deletedAt && (
        <Reactions message={message} choices={choices} isCurrent={isCurrent} />
      )}
    </MessageLayout>
  );
});
