import { memo } from "react";
import type { Choices } from "#lib/client/reactions";
import type { Removal } from "#lib/client/removals";
import type { SaidRow } from "#lib/client/rows";
import { MessageBody } from "#app/_components/message-body";
import { Reactions } from "#app/_components/reactions";
import type { Request } from "#app/_components/row-request";
import { RowTools } from "#app/_components/row-tools";
import { SpokenRow } from "#app/_components/spoken-row";
import { WaitingMark } from "#app/_components/waiting-mark";

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
    <SpokenRow
      id={message ? `m${message.seq}` : undefined}
      author={author}
      time={time}
      headed={headed}
      marked={marked}
      isCurrent={isCurrent}
      mark={entry && entry.state !== "failed" && <WaitingMark />}
      tools={equipped && rests && <RowTools message={message} isOwn={isOwn} isCurrent={isCurrent} onAsk={onAsk} />}
      onMenu={rests ? (at) => onAsk({ act: "menu", message, at }) : undefined}
    >
      <MessageBody message={message} entry={entry} edit={edit} removal={removal} />
      {message && rests && !message.deletedAt && (
        <Reactions message={message} choices={choices} isCurrent={isCurrent} />
      )}
    </SpokenRow>
  );
});
