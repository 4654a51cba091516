import type Libsql from "libsql";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { NewMessage } from "#lib/store/changes/new-message";
import type { Counters } from "#lib/store/changes/channel-counters";
import type { NewImage, ReactionRow } from "#lib/store/schema";

export type Statements = ReturnType<typeof prepareStatements>;

/** Prepares once everything that a batch of changes runs. Beware: libsql silently binds a missing parameter as NULL. */
export function prepareStatements(database: Libsql.Database) {
  return {
    ...prepareLookups(database),
    ...prepareMessageStatements(database),
    ...prepareImageStatements(database),
    ...prepareReactionStatements(database),
    ...prepareMentionStatements(database),
    ...prepareChannelStatements(database),
  };
}

function prepareLookups(database: Libsql.Database) {
  const findByClientId = database.prepare("SELECT id FROM messages WHERE clientId = ? AND authorId = ?");
  const counters = database.prepare("SELECT seq, rev FROM channels WHERE id = ?");
  const memberNamed = database.prepare("SELECT id, displayName FROM members WHERE nameKey = ?");
  const reactors = database.prepare(
    `SELECT members.id, displayName FROM reactions JOIN members ON members.id = memberId
     WHERE messageId = ? AND emoji = ? ORDER BY rev`,
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
  };
}

function prepareMessageStatements(database: Libsql.Database) {
  const insert = database.prepare(
    `INSERT INTO messages (id, channelId, seq, rev, authorId, clientId, text, replyTo, createdAt, sentImages)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare(
    "UPDATE messages SET rev = ?, text = ?, editedAt = ?, deletedAt = ?, reactions = ?, mentions = ? WHERE id = ?",
  );
  return {
    /** Writes a message as it was sent. Later changes in its batch go through `updateMessage`: each parameter costs time. */
    insertMessage(message: Message, { channel, images }: NewMessage) {
      const { id, seq, rev, author, clientId, text, replyTo, createdAt } = message;
      insert.run(id, channel.id, seq, rev, author.id, clientId, text, replyTo, createdAt, images.length);
    },
    updateMessage({ rev, text, editedAt, deletedAt, reactions, mentions, id }: Message) {
      update.run(rev, text, editedAt, deletedAt, JSON.stringify(reactions), JSON.stringify(mentions), id);
    },
  };
}

function prepareImageStatements(database: Libsql.Database) {
  const insert = database.prepare(
    `INSERT INTO images
       (id, messageId, channelId, seq, position, width, height, alt, thumbhash, animated, thumbnailWidth, contentType,
        displayBytes, thumbnailBytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const describe = database.prepare("UPDATE images SET alt = ? WHERE id = ?");
  const remove = database.prepare("DELETE FROM images WHERE id = ?");
  const insertRemoval = database.prepare("INSERT OR IGNORE INTO removals (imageId) VALUES (?)");
  return {
    insertImage(image: NewImage, message: Message, channelId: string, position: number) {
      const { id, width, height, alt, thumbhash, animated, thumbnailWidth, contentType } = image;
      const appearance = [width, height, alt, thumbhash, animated, thumbnailWidth];
      const files = [contentType, image.displayBytes, image.thumbnailBytes];
      insert.run(id, message.id, channelId, message.seq, position, ...appearance, ...files);
    },
    describeImage(id: string, alt: string) {
      describe.run(alt, id);
    },
    /** Also records that its bytes have to go, so that a start after a crash still removes them. */
    deleteImage(id: string) {
      remove.run(id);
      insertRemoval.run(id);
    },
  };
}

function prepareReactionStatements(database: Libsql.Database) {
  const insert = database.prepare("INSERT INTO reactions (messageId, emoji, memberId, rev) VALUES (?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM reactions WHERE messageId = ? AND emoji = ? AND memberId = ?");
  const removeAll = database.prepare("DELETE FROM reactions WHERE messageId = ?");
  return {
    react({ messageId, emoji, memberId, rev, on }: ReactionRow & { on: boolean }) {
      if (on) insert.run(messageId, emoji, memberId, rev);
      else remove.run(messageId, emoji, memberId);
    },
    deleteReactions(messageId: string) {
      removeAll.run(messageId);
    },
  };
}

function prepareMentionStatements(database: Libsql.Database) {
  const insert = database.prepare("INSERT INTO mentions (memberId, channelId, seq) VALUES (?, ?, ?)");
  const removeAll = database.prepare("DELETE FROM mentions WHERE channelId = ? AND seq = ?");
  return {
    /** Authors who mention themselves are left out: their own message is no news to them. */
    replaceMentions({ author, mentions, seq }: Message, channelId: string) {
      removeAll.run(channelId, seq);
      for (const { id } of mentions) if (id !== author.id) insert.run(id, channelId, seq);
    },
  };
}

function prepareChannelStatements(database: Libsql.Database) {
  const advance = database.prepare(
    "UPDATE channels SET seq = ?, rev = ?, lastActivityAt = coalesce(?, lastActivityAt) WHERE id = ?",
  );
  return {
    advanceChannel(id: string, { seq, rev }: Counters, lastActivityAt: string | null) {
      advance.run(seq, rev, lastActivityAt, id);
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

/** Drops the property that libsql adds to its rows. */
function toAuthor({ id, displayName }: Author): Author {
  return { id, displayName };
}
