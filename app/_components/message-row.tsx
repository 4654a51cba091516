import { memo } from "react";
import type { SaidRow } from "#lib/client/rows";
import { FailedNote } from "#app/_components/failed-note";
import { MessageImage } from "#app/_components/message-image";
import { PendingImageView } from "#app/_components/pending-image";
import { RichText } from "#app/_components/rich-text";
import { SpokenRow } from "#app/_components/spoken-row";
import { WaitingMark } from "#app/_components/waiting-mark";

/**
 * A message, in the channel or on its way there: the same elements for both, so that nothing blinks or moves when it
 * settles. On its way it turns a little quieter after a moment, and says so when something is the matter.
 */
export const MessageRow = memo(function MessageRow({ headed, author, time, message, entry }: Omit<SaidRow, "key">) {
  const text = message?.text ?? entry?.text;
  const failed = entry?.state === "failed";
  const mark = entry && !failed && <WaitingMark />;
  return (
    <SpokenRow author={author.displayName} time={time} headed={headed} mark={mark}>
      {text && (
        <div className={entry && !failed ? "animate-quiet" : ""}>
          <RichText text={text} />
        </div>
      )}
      {message?.images.map((image) => (
        <MessageImage key={image.id} image={image} clientId={message.clientId} />
      ))}
      {entry?.image && <PendingImageView entry={entry} image={entry.image} />}
      {failed && <FailedNote entry={entry} />}
    </SpokenRow>
  );
});
