import { setImmediate as nextTurn } from "node:timers/promises";
import type Libsql from "libsql";
import type { Message } from "#lib/contract/message";
import type { Change, Committed } from "#lib/store/changes/change";
import { activityOf, deletionsOf } from "#lib/store/changes/batch-summary";
import { ChangeBatch } from "#lib/store/changes/change-batch";
import type { Counters } from "#lib/store/changes/channel-counters";
import { loadMessages } from "#lib/store/message-rows";
import type { Database } from "#lib/store/schema";
import { prepareStatements, type Statements } from "#lib/store/sqlite/change-statements";
import { retryWhileBusy } from "#lib/store/sqlite/retry-while-busy";
import { inWriteTransaction } from "#lib/store/sqlite/write-transaction";

/**
 * Commits a batch of changes in one transaction, without giving way in between: this is the hot path, and statements
 * prepared once, run one after the other, cost a fraction of what asynchronous queries do.
 *
 * It shares its connection with the other queries. Their transactions never wait for anything but each other, so that
 * at the beginning of a turn of the event loop none of them is open.
 * @param onCommit called when a batch is on the disk
 */
export function commitChanges(database: Libsql.Database, db: Database, onCommit: () => void) {
  const statements = prepareStatements(database);
  return async (changes: readonly Change[]): Promise<Committed> => {
    const ids = messageIdsIn(changes, statements);
    // Only this function changes messages, one batch at a time, so these stay current.
    const messages = ids.length > 0 ? await loadMessages(db, ids) : [];
    const result = await retryWhileBusy(async () => {
      while (database.inTransaction) await nextTurn();
      return inWriteTransaction(database, () => {
        const batch = new ChangeBatch({ ...statements, counters: readCounters(changes, statements), messages });
        const outcomes = changes.map((change) => batch.apply(change));
        write(batch, statements);
        return {
          outcomes,
          packets: batch.packets(),
          activity: activityOf(batch.created.keys()),
          deletions: deletionsOf(batch.deleted),
          mentions: batch.mentions(),
        };
      });
    });
    onCommit();
    return result;
  };
}

/** The ids of the messages that are changed, answered, or already exist under a repeated clientId. */
function messageIdsIn(changes: readonly Change[], { findByClientId }: Statements): string[] {
  return changes.flatMap((change) => {
    if (change.kind !== "create") return [change.messageId];
    const { clientId, author, replyTo } = change.draft;
    return [findByClientId(clientId, author.id), replyTo].filter((id) => typeof id === "string");
  });
}

function readCounters(changes: readonly Change[], { counters }: Statements): Map<string, Counters> {
  const ids = new Set(changes.map((change) => (change.kind === "create" ? change.draft : change).channel.id));
  return new Map([...ids].map((id) => [id, counters(id)]));
}

function write(batch: ChangeBatch, statements: Statements): void {
  for (const [message, draft] of batch.created) {
    statements.insertMessage(message, draft);
    if (hasChangedSinceSent(message)) statements.updateMessage(message);
    for (const [position, image] of draft.images.entries())
      statements.insertImage(image, message, draft.channel.id, position);
  }
  for (const message of batch.changed) statements.updateMessage(message);
  for (const [id, alt] of batch.describedImages) statements.describeImage(id, alt);
  for (const id of batch.removedImages) statements.deleteImage(id);
  for (const [message, channelId] of batch.batchMentions.changed) statements.replaceMentions(message, channelId);
  for (const reaction of batch.batchReactions.changed) statements.react(reaction);
  for (const { id } of batch.deleted) statements.deleteReactions(id);

  const lastActivity = new Map([...batch.created.values()].map(({ channel, createdAt }) => [channel.id, createdAt]));
  for (const [id, counters] of batch.counters.byChannelId)
    statements.advanceChannel(id, counters, lastActivity.get(id) ?? null);
}

function hasChangedSinceSent({ mentions, reactions, editedAt, deletedAt }: Message): boolean {
  return mentions.length > 0 || reactions.length > 0 || editedAt !== null || deletedAt !== null;
}
