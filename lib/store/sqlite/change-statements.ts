import type Libsql from "libsql";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { NewMessage } from "#lib/store/changes/new-message";
import type { Counters } from "#lib/store/changes/change-batch";
import type { NewImage, ReactionRow } from "#lib/store/schema";

export type Statements = ReturnType<typeof prepareStatements>;

/** What a batch of changes needs of the database, prepared once. libsql takes a missing parameter for NULL in silence. */
export function prepareStatements(database: Libsql.Database) {
  const findByClientId = database.prepare("SELECT id FROM messages WHERE clientId = ? AND authorId = ?");
  const counters = database.prepare("SELECT seq, rev FROM channels WHERE id = ?");
  const insertMessage = database.prepare(
    `INSERT INTO messages (id, channelId, seq, rev, authorId, clientId, text, replyTo, createdAt, sentImages)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertImage = database.prepare(
    `INSERT INTO images
       (id, messageId, channelId, seq, position, width, height, alt, thumbhash, animated, thumbnailWidth, contentType,
        displayBytes, thumbnailBytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateMessage = database.prepare(
    "UPDATE messages SET rev = ?, text = ?, editedAt = ?, deletedAt = ?, reactions = ?, mentions = ? WHERE id = ?",
  );
  const memberNamed = database.prepare("SELECT id, displayName FROM members WHERE nameKey = ?");
  const reactors = database.prepare(
    `SELECT members.id, displayName FROM reactions JOIN members ON members.id = memberId
     WHERE messageId = ? AND emoji = ? ORDER BY rev`,
  );
  const insertReaction = database.prepare(
    "INSERT INTO reactions (messageId, emoji, memberId, rev) VALUES (?, ?, ?, ?)",
  );
  const deleteReaction = database.prepare("DELETE FROM reactions WHERE messageId = ? AND emoji = ? AND memberId = ?");
  const deleteReactions = database.prepare("DELETE FROM reactions WHERE messageId = ?");
  const insertMention = database.prepare("INSERT INTO mentions (memberId, channelId, seq) VALUES (?, ?, ?)");
  const deleteMentions = database.prepare("DELETE FROM mentions WHERE channelId = ? AND seq = ?");
  const describeImage = database.prepare("UPDATE images SET alt = ? WHERE id = ?");
  const deleteImage = database.prepare("DELETE FROM images WHERE id = ?");
  const insertRemoval = database.prepare("INSERT OR IGNORE INTO removals (imageId) VALUES (?)");
  const advanceChannel = database.prepare(
    "UPDATE channels SET seq = ?, rev = ?, lastActivityAt = coalesce(?, lastActivityAt) WHERE id = ?",
  );

  return {
    findByClientId(clientId: string, authorId: string): string | undefined {
      const row = findByClientId.get(clientId, authorId);
      return hasId(row) ? row.id : undefined;
    },
    counters(channelId: string): Counters {
      const row = counters.get(channelId);
      if (!hasCounters(row)) throw new Error(`There is no channel ${channelId}.`);
      return { seq: row.seq, rev: row.rev };
    },
    memberNamed(nameKey: string): Author | undefined {
      const row = memberNamed.get(nameKey);
      return isAuthor(row) ? toAuthor(row) : undefined;
    },
    reactors(messageId: string, emoji: string): Author[] {
      return reactors.all(messageId, emoji).filter(isAuthor).map(toAuthor);
    },
    /** As it was said. What else it may have come to be within its batch is for `updateMessage`: parameters cost. */
    insertMessage(message: Message, { channel, images }: NewMessage) {
      const { id, seq, rev, author, clientId, text, replyTo, createdAt } = message;
      insertMessage.run(id, channel.id, seq, rev, author.id, clientId, text, replyTo, createdAt, images.length);
    },
    insertImage(image: NewImage, message: Message, channelId: string, position: number) {
      const { id, width, height, alt, thumbhash, animated, thumbnailWidth, contentType } = image;
      insertImage.run(
        id,
        message.id,
        channelId,
        message.seq,
        position,
        width,
        height,
        alt,
        thumbhash,
        animated,
        thumbnailWidth,
        contentType,
        image.displayBytes,
        image.thumbnailBytes,
      );
    },
    updateMessage({ rev, text, editedAt, deletedAt, reactions, mentions, id }: Message) {
      updateMessage.run(rev, text, editedAt, deletedAt, JSON.stringify(reactions), JSON.stringify(mentions), id);
    },
    react({ messageId, emoji, memberId, rev, on }: ReactionRow & { on: boolean }) {
      if (on) insertReaction.run(messageId, emoji, memberId, rev);
      else deleteReaction.run(messageId, emoji, memberId);
    },
    deleteReactions(messageId: string) {
      deleteReactions.run(messageId);
    },
    /** Whom a message mentions now. Nobody has to be told of what they wrote themselves. */
    replaceMentions({ author, mentions, seq }: Message, channelId: string) {
      deleteMentions.run(channelId, seq);
      for (const { id } of mentions) if (id !== author.id) insertMention.run(id, channelId, seq);
    },
    describeImage(id: string, alt: string) {
      describeImage.run(alt, id);
    },
    /** Its bytes are to go: that is known also to whoever starts after a crash. */
    deleteImage(id: string) {
      deleteImage.run(id);
      insertRemoval.run(id);
    },
    advanceChannel(id: string, { seq, rev }: Counters, lastActivityAt: string | null) {
      advanceChannel.run(seq, rev, lastActivityAt, id);
    },
  };
}

function hasId(row: unknown): row is { id: string } {
  return typeof row === "object" && row !== null && "id" in row && typeof row.id === "string";
}

function hasCounters(row: unknown): row is Counters {
  if (typeof row !== "object" || row === null || !("seq" in row) || !("rev" in row)) return false;
  return typeof row.seq === "number" && typeof row.rev === "number";
}

function isAuthor(row: unknown): row is Author {
  return hasId(row) && "displayName" in row && typeof row.displayName === "string";
}

/** libsql adds a member of its own to what it gives. */
function toAuthor({ id, displayName }: Author): Author {
  return { id, displayName };
}
