import type { Change, Committed } from "#lib/store/change";
import { Ledger, type Counters, type Known } from "#lib/store/ledger";
import { selectMessages, toMessages } from "#lib/store/message-rows";
import { moveMarksForward } from "#lib/store/read-marks";
import type { Connection, Database } from "#lib/store/schema";

/** Commits a batch of changes in one transaction. */
export function commitChanges(db: Database) {
  return (batch: readonly Change[]): Promise<Committed> =>
    db.transaction().execute(async (transaction) => {
      const ledger = new Ledger(await whatIsKnown(transaction, batch));
      const outcomes = batch.map((change) => ledger.apply(change));
      await write(transaction, ledger);
      return { outcomes, packets: ledger.packets(), activity: ledger.activity() };
    });
}

async function whatIsKnown(connection: Connection, batch: readonly Change[]): Promise<Known> {
  const channelIds = new Set(batch.map((change) => (change.kind === "create" ? change.draft : change).channel.id));
  const channels = await connection
    .selectFrom("channels")
    .select(["id", "seq", "rev"])
    .where("id", "in", [...channelIds])
    .execute();
  const counters = new Map<string, Counters>(channels.map(({ id, seq, rev }) => [id, { seq, rev }]));

  const clientIds = batch.flatMap((change) => (change.kind === "create" ? [change.draft.clientId] : []));
  const messageIds = batch.flatMap((change) => (change.kind === "create" ? [] : [change.messageId]));
  const bySender =
    clientIds.length > 0 ? await selectMessages(connection).where("messages.clientId", "in", clientIds).execute() : [];
  const byId =
    messageIds.length > 0 ? await selectMessages(connection).where("messages.id", "in", messageIds).execute() : [];
  const rows = new Map([...bySender, ...byId].map((row) => [row.id, row]));
  return { counters, messages: await toMessages(connection, [...rows.values()]) };
}

async function write(connection: Connection, ledger: Ledger): Promise<void> {
  await insertCreated(connection, ledger);
  for (const { id, rev, text, editedAt, deletedAt } of ledger.changed)
    await connection.updateTable("messages").set({ rev, text, editedAt, deletedAt }).where("id", "=", id).execute();
  if (ledger.removedImages.length > 0)
    await connection.deleteFrom("images").where("id", "in", ledger.removedImages).execute();
  await advanceChannels(connection, ledger);
}

async function insertCreated(connection: Connection, { created }: Ledger): Promise<void> {
  if (created.size === 0) return;
  const rows = [...created].map(([message, { channel }]) => ({
    id: message.id,
    channelId: channel.id,
    seq: message.seq,
    rev: message.rev,
    authorId: message.author.id,
    clientId: message.clientId,
    text: message.text,
    replyTo: message.replyTo,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    deletedAt: message.deletedAt,
  }));
  await connection.insertInto("messages").values(rows).execute();

  const images = [...created.values()].flatMap(({ id, images: given }) =>
    given.map((image, position) => ({ ...image, messageId: id, position })),
  );
  if (images.length > 0) await connection.insertInto("images").values(images).execute();

  // Whoever says something has seen the channel up to there.
  const marks = rows.map(({ authorId, channelId, seq }) => ({ memberId: authorId, channelId, seq }));
  const latest = new Map(marks.map((mark) => [`${mark.memberId} ${mark.channelId}`, mark]));
  await moveMarksForward(connection, [...latest.values()]);
}

async function advanceChannels(connection: Connection, { counters, created }: Ledger): Promise<void> {
  const lastActivity = new Map([...created.values()].map(({ channel, createdAt }) => [channel.id, createdAt]));
  for (const [id, { seq, rev }] of counters) {
    const lastActivityAt = lastActivity.get(id);
    const progress = lastActivityAt === undefined ? { seq, rev } : { seq, rev, lastActivityAt };
    await connection.updateTable("channels").set(progress).where("id", "=", id).execute();
  }
}
