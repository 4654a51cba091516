import type Libsql from "libsql";
import type { Message } from "#lib/contract/message";
import type { Counters } from "#lib/store/ledger";
import type { NewImage } from "#lib/store/schema";

export type Statements = ReturnType<typeof prepareStatements>;

/** What a batch of changes needs of the database, prepared once. libsql takes a missing parameter for NULL in silence. */
export function prepareStatements(database: Libsql.Database) {
  const plain = (sql: string) => {
    const statement = database.prepare(sql);
    return () => void statement.run();
  };
  const findByClientId = database.prepare("SELECT id FROM messages WHERE clientId = ? AND authorId = ?");
  const counters = database.prepare("SELECT seq, rev FROM channels WHERE id = ?");
  const insertMessage = database.prepare(
    `INSERT INTO messages (id, channelId, seq, rev, authorId, clientId, text, replyTo, createdAt, editedAt, deletedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertImage = database.prepare(
    `INSERT INTO images
       (id, messageId, channelId, seq, position, width, height, alt, thumbhash, animated, thumbnailWidth, contentType,
        displayBytes, thumbnailBytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateMessage = database.prepare(
    "UPDATE messages SET rev = ?, text = ?, editedAt = ?, deletedAt = ? WHERE id = ?",
  );
  const describeImage = database.prepare("UPDATE images SET alt = ? WHERE id = ?");
  const deleteImage = database.prepare("DELETE FROM images WHERE id = ?");
  const advanceChannel = database.prepare(
    "UPDATE channels SET seq = ?, rev = ?, lastActivityAt = coalesce(?, lastActivityAt) WHERE id = ?",
  );

  return {
    begin: plain("BEGIN IMMEDIATE"),
    commit: plain("COMMIT"),
    rollback: plain("ROLLBACK"),

    findByClientId(clientId: string, authorId: string): string | undefined {
      const row = findByClientId.get(clientId, authorId);
      return hasId(row) ? row.id : undefined;
    },
    counters(channelId: string): Counters {
      const row = counters.get(channelId);
      if (!hasCounters(row)) throw new Error(`There is no channel ${channelId}.`);
      return { seq: row.seq, rev: row.rev };
    },
    insertMessage(
      { id, seq, rev, author, clientId, text, replyTo, createdAt, editedAt, deletedAt }: Message,
      channelId: string,
    ) {
      insertMessage.run(id, channelId, seq, rev, author.id, clientId, text, replyTo, createdAt, editedAt, deletedAt);
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
    updateMessage({ rev, text, editedAt, deletedAt, id }: Message) {
      updateMessage.run(rev, text, editedAt, deletedAt, id);
    },
    describeImage(id: string, alt: string) {
      describeImage.run(alt, id);
    },
    deleteImage(id: string) {
      deleteImage.run(id);
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
