import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { groupBy } from "#lib/store/group-by";
import { toImage } from "#lib/store/images";
import { selectMessages, toMessages, type ChannelKey } from "#lib/store/message-rows";
import { moveMarksForward } from "#lib/store/read-marks";
import type { Connection, Database, ImageRow } from "#lib/store/schema";

/** A message that has not got its place yet. */
export type NewMessage = Pick<Message, "id" | "clientId" | "text" | "replyTo" | "createdAt"> & {
  channel: ChannelKey;
  author: Author;
  images: Omit<ImageRow, "messageId" | "position">[];
};

/** What became of a new message: `created` is false when its clientId belongs to the message given instead. */
export type CommitOutcome = { message: Message; created: boolean };

/** Commits a batch in one transaction; the outcomes stand in the order of the batch. */
export function commitMessages(db: Database) {
  return (batch: readonly NewMessage[]): Promise<CommitOutcome[]> =>
    db.transaction().execute(async (transaction) => {
      const known = await findKnown(transaction, batch);
      const fresh = new Map<string, NewMessage>();
      for (const message of batch) {
        const key = senderKey(message);
        if (!known.has(key) && !fresh.has(key)) fresh.set(key, message);
      }
      const placed = await takePlaces(transaction, [...fresh.values()]);
      await insert(transaction, placed);
      await markAsReadBySenders(transaction, placed);

      const made = new Map(placed.map(({ draft, message }) => [draft, message]));
      return batch.map((draft) => {
        const message = made.get(draft);
        return message ? { message, created: true } : { message: firstOf(draft, known, fresh, made), created: false };
      });
    });
}

type Placed = { draft: NewMessage; message: Message };

function firstOf(
  repeat: NewMessage,
  known: Map<string, Message>,
  fresh: Map<string, NewMessage>,
  made: Map<NewMessage, Message>,
): Message {
  const original = fresh.get(senderKey(repeat));
  const message = known.get(senderKey(repeat)) ?? (original && made.get(original));
  if (!message) throw new Error("A repeated message lost its original.");
  return message;
}

function senderKey(message: { clientId: string; author: Author }): string {
  return `${message.author.id} ${message.clientId}`;
}

/** The messages of the batch that exist already, by sender and clientId. */
async function findKnown(connection: Connection, batch: readonly NewMessage[]): Promise<Map<string, Message>> {
  const clientIds = batch.map(({ clientId }) => clientId);
  const rows = await selectMessages(connection).where("messages.clientId", "in", clientIds).execute();
  const messages = await toMessages(connection, rows);
  return new Map(messages.map((message) => [senderKey(message), message]));
}

/** Gives each message the next seq and rev of its channel, in the order of the batch. */
async function takePlaces(connection: Connection, drafts: NewMessage[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const [channelId, group] of groupBy(drafts, ({ channel }) => channel.id)) {
    const channel = await connection
      .updateTable("channels")
      .set((set) => ({
        seq: set("seq", "+", group.length),
        rev: set("rev", "+", group.length),
        lastActivityAt: group.at(-1)?.createdAt ?? set.ref("lastActivityAt"),
      }))
      .where("id", "=", channelId)
      .returning(["seq", "rev"])
      .executeTakeFirstOrThrow();
    for (const [index, draft] of group.entries()) {
      const back = group.length - 1 - index;
      placed.push({ draft, message: toMessage(draft, channel.seq - back, channel.rev - back) });
    }
  }
  return placed;
}

function toMessage(draft: NewMessage, seq: number, rev: number): Message {
  const { id, channel, clientId, author, text, images, replyTo, createdAt } = draft;
  return {
    id,
    channel: channel.slug,
    seq,
    rev,
    clientId,
    author,
    text,
    images: images.map(toImage),
    replyTo,
    createdAt,
    editedAt: null,
    deletedAt: null,
  };
}

/** Whoever says something has seen the channel up to there. */
async function markAsReadBySenders(connection: Connection, placed: Placed[]): Promise<void> {
  const marks = new Map(
    placed.map(({ draft, message }) => {
      const mark = { memberId: message.author.id, channelId: draft.channel.id, seq: message.seq };
      return [`${mark.memberId} ${mark.channelId}`, mark];
    }),
  );
  await moveMarksForward(connection, [...marks.values()]);
}

async function insert(connection: Connection, placed: Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await connection
    .insertInto("messages")
    .values(
      placed.map(({ draft, message }) => ({
        id: message.id,
        channelId: draft.channel.id,
        seq: message.seq,
        rev: message.rev,
        authorId: message.author.id,
        clientId: message.clientId,
        text: message.text,
        replyTo: message.replyTo,
        createdAt: message.createdAt,
        editedAt: null,
        deletedAt: null,
      })),
    )
    .execute();

  const images = placed.flatMap(({ draft }) =>
    draft.images.map((image, position) => ({ ...image, messageId: draft.id, position })),
  );
  if (images.length > 0) await connection.insertInto("images").values(images).execute();
}
