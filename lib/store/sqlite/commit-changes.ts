import { setImmediate as nextTurn } from "node:timers/promises";
import type Libsql from "libsql";
import type { Message } from "#lib/contract/message";
import type { Change, Committed } from "#lib/store/changes/change";
import { ChangeBatch, type Counters } from "#lib/store/changes/change-batch";
import { loadMessages } from "#lib/store/message-rows";
import type { Database } from "#lib/store/schema";
import { prepareStatements, type Statements } from "#lib/store/sqlite/change-statements";
import { whenFree } from "#lib/store/sqlite/when-free";
import { inTransaction } from "#lib/store/sqlite/writing";

/**
 * Commits a batch of changes in one transaction, without giving way in between: this is the hot path, and statements
 * prepared once, run one after the other, cost a fraction of what asynchronous queries do.
 *
 * It shares its connection with the other queries. Their transactions never wait for anything but each other, so that
 * at the beginning of a turn of the event loop none of them is open.
 * @param committed called when a batch is on the disk
 */
export function commitChanges(database: Libsql.Database, db: Database, committed: () => void) {
  const statements = prepareStatements(database);
  return async (batch: readonly Change[]): Promise<Committed> => {
    const named = messagesNamedIn(batch, statements);
    // Only this function changes messages, one batch after the other: what is read here stays true.
    const messages = named.length > 0 ? await loadMessages(db, named) : [];
    const result = await whenFree(async () => {
      while (database.inTransaction) await nextTurn();
      return inTransaction(database, () => {
        const ledger = new ChangeBatch({ ...statements, counters: readCounters(batch, statements), messages });
        const outcomes = batch.map((change) => ledger.apply(change));
        write(ledger, statements);
        return {
          outcomes,
          packets: ledger.packets(),
          activity: ledger.activity(),
          deletions: ledger.deletions(),
          mentions: ledger.mentions(),
        };
      });
    });
    committed();
    return result;
  };
}

/** The ids of messages that a batch is about: to be changed, answered, or made before by a repeated clientId. */
function messagesNamedIn(batch: readonly Change[], { findByClientId }: Statements): string[] {
  return batch.flatMap((change) => {
    if (change.kind !== "create") return [change.messageId];
    const { clientId, author, replyTo } = change.draft;
    return [findByClientId(clientId, author.id), replyTo].filter((id) => typeof id === "string");
  });
}

function readCounters(batch: readonly Change[], { counters }: Statements): Map<string, Counters> {
  const ids = new Set(batch.map((change) => (change.kind === "create" ? change.draft : change).channel.id));
  return new Map([...ids].map((id) => [id, counters(id)]));
}

function write(ledger: ChangeBatch, statements: Statements): void {
  for (const [message, draft] of ledger.created) {
    statements.insertMessage(message, draft);
    if (isMoreThanSaid(message)) statements.updateMessage(message);
    for (const [position, image] of draft.images.entries())
      statements.insertImage(image, message, draft.channel.id, position);
  }
  for (const message of ledger.changed) statements.updateMessage(message);
  for (const [id, alt] of ledger.describedImages) statements.describeImage(id, alt);
  for (const id of ledger.removedImages) statements.deleteImage(id);
  for (const [message, channelId] of ledger.mentioning.changed) statements.replaceMentions(message, channelId);
  for (const reaction of ledger.reacting.changed) statements.react(reaction);
  for (const { id } of ledger.deleted) statements.deleteReactions(id);

  const lastActivity = new Map([...ledger.created.values()].map(({ channel, createdAt }) => [channel.id, createdAt]));
  for (const [id, counters] of ledger.counters) statements.advanceChannel(id, counters, lastActivity.get(id) ?? null);
}

function isMoreThanSaid({ mentions, reactions, editedAt, deletedAt }: Message): boolean {
  return mentions.length > 0 || reactions.length > 0 || editedAt !== null || deletedAt !== null;
}
