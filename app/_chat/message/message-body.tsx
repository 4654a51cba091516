import type { Message } from "#lib/contract/message";
import { collapsedLineCount } from "#lib/client/text/collapsed-lines";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import type { DeletionState } from "#lib/client/messages/pending-deletions";
import { EditedLabel } from "#app/_chat/text/edited-label";
import { MessageQuote } from "#app/_chat/message/message-quote";
import { MessageImages } from "#app/_chat/images/message-images";
import {
  DeleteError,
  DeleteNotice,
  EditForm,
  LongText,
  RemovedMetadataNotice,
  SendDelay,
  SendError,
} from "#app/_chat/lazy-parts";
import { RichText } from "#app/_chat/text/rich-text";
import { DeletedMessage } from "#app/_chat/message/deleted-message";

type Props = {
  message: Message | null;
  entry: PendingMessage | null;
  /** The unsaved edit of its text. */
  edit: string | undefined;
  deletion: DeletionState | undefined;
};

/**
 * A message's text and images, its edit form, or what replaces it once deleted. Pending and sent messages use the same
 * elements, so that nothing blinks or moves when the message arrives.
 */
export function MessageBody({ message, entry, edit, deletion }: Props) {
  if (message?.deletedAt) return <DeletedMessage />;
  if (message && deletion && deletion.state !== "failed")
    return <DeleteNotice messageId={message.id} state={deletion.state} />;
  const text = message?.text ?? entry?.text;
  const failed = entry?.state === "failed";
  const quote = message?.quote ?? entry?.quote;
  const lines = text ? collapsedLineCount(text) : null;
  const richText = text && <RichText text={text} mentions={message?.mentions} editedAt={message?.editedAt} />;
  const body = (
    <div className={entry && !failed ? "animate-quiet" : ""}>
      {lines !== null ? (
        <LongText
          id={message?.clientId ?? entry?.clientId ?? ""}
          lines={lines}
          // Leaves room for the button, so that nothing moves when it appears.
          meanwhile={<div className="long-text mb-6.5">{richText}</div>}
        >
          {richText}
        </LongText>
      ) : (
        richText
      )}
      {!text && message?.editedAt && <EditedLabel time={message.editedAt} />}
    </div>
  );
  return (
    <>
      {quote && <MessageQuote quote={quote} from={message?.seq} />}
      {message && edit !== undefined ? <EditForm message={message} text={edit} meanwhile={body} /> : body}
      <MessageImages message={message} entry={entry} />
      {!failed && <RemovedMetadataNotice clientId={message?.clientId ?? entry?.clientId ?? ""} />}
      {failed && <SendError entry={entry} />}
      {entry?.delay && !failed && <SendDelay delay={entry.delay} />}
      {message && deletion?.state === "failed" && <DeleteError messageId={message.id} refusal={deletion.refusal} />}
    </>
  );
}
