import { memo } from "react";
import type { Removal } from "#lib/client/removals";
import type { SaidRow } from "#lib/client/rows";
import { MessageBody } from "#app/_components/message-body";
import type { MenuRequest } from "#app/_components/message-menu";
import { SpokenRow } from "#app/_components/spoken-row";
import { WaitingMark } from "#app/_components/waiting-mark";

type Props = Omit<SaidRow, "key" | "kind" | "index" | "day"> & {
  /** The address names it. */
  marked: boolean;
  edit: string | undefined;
  removal: Removal | undefined;
  /** Opens the menu of a message of one's own. */
  onMenu: ((request: MenuRequest) => void) | undefined;
};

/** A message, in the channel or on its way there. On its way it turns a little quieter after a moment. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { headed, author, time, message, entry, marked, edit, removal, onMenu } = props;
  const rests = message && !message.deletedAt && edit === undefined && (!removal || removal.state === "failed");
  return (
    <SpokenRow
      id={message ? `m${message.seq}` : undefined}
      author={author.displayName}
      time={time}
      headed={headed}
      marked={marked}
      mark={entry && entry.state !== "failed" && <WaitingMark />}
      onMenu={rests && onMenu ? (at) => onMenu({ message, at }) : undefined}
    >
      <MessageBody message={message} entry={entry} edit={edit} removal={removal} />
    </SpokenRow>
  );
});
