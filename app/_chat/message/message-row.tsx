import { memo } from "react";
import type { PendingReactions } from "#lib/client/messages/optimistic-reactions";
import type { DeletionState } from "#lib/client/messages/pending-deletions";
import type { MessageRowData } from "#lib/client/message-list/message-rows";
import { MessageBody } from "#app/_chat/message/message-body";
import { Reactions } from "#app/_chat/reactions/reactions";
import type { PopupRequest } from "#app/_chat/message/message-popup";
import { MessageToolbar } from "#app/_chat/message/message-toolbar";
import { MessageLayout } from "#app/_chat/message/message-layout";
import { PendingIcon } from "#app/_chat/message/pending-icon";

type Props = Omit<MessageRowData, "key" | "kind" | "index" | "startsDay"> & {
  /** The address names it. */
  isLinked: boolean;
  isOwn: boolean;
  /** Whether Tab stops here: in one row of the list. */
  isCurrent: boolean;
  /** Whether its toolbar is rendered yet. */
  hasToolbar: boolean;
  edit: string | undefined;
  deletion: DeletionState | undefined;
  pendingReactions: PendingReactions | undefined;
  onRequest(request: PopupRequest): void;
};

/** A message, sent or pending. A pending one fades a little after a moment. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { message, pending, isOwn, isCurrent, hasToolbar, edit, deletion, pendingReactions, onRequest } = props;
  const isIdle = message && edit === undefined && (!deletion || deletion.state === "failed");
  return (
    <MessageLayout
      {...props}
      id={message ? `m${message.seq}` : undefined}
      statusIcon={pending && pending.state !== "failed" && <PendingIcon />}
      toolbar={
        hasToolbar &&
        isIdle && <MessageToolbar message={message} isOwn={isOwn} isCurrent={isCurrent} onRequest={onRequest} />
      }
      onMenu={isIdle ? (at) => onRequest({ action: "menu", message, at }) : undefined}
    >
      <MessageBody {...props} entry={pending} />
      {message && isIdle && !message.deletedAt && (
        <Reactions message={message} pendingReactions={pendingReactions} isCurrent={isCurrent} />
      )}
    </MessageLayout>
  );
});
