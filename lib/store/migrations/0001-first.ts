import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("members")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("displayName", "text", (column) => column.notNull())
    .addColumn("nameKey", "text", (column) => column.unique())
    .addColumn("lookKey", "text", (column) => column.unique())
    .addColumn("createdAt", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tokenHash", "text", (column) => column.notNull().unique())
    .addColumn("memberId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("createdAt", "text", (column) => column.notNull())
    .addColumn("lastSeenAt", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessionsByMember").on("sessions").column("memberId").execute();
  await db.schema.createIndex("sessionsByLastSeen").on("sessions").column("lastSeenAt").execute();

  await db.schema
    .createTable("channels")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("slug", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("nameKey", "text", (column) => column.notNull().unique())
    .addColumn("lookKey", "text", (column) => column.notNull().unique())
    .addColumn("topic", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.references("members.id"))
    .addColumn("createdAt", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("lastActivityAt", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("messages")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("channelId", "text", (column) => column.notNull().references("channels.id"))
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("authorId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("clientId", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("replyTo", "text", (column) => column.references("messages.id"))
    .addColumn("createdAt", "text", (column) => column.notNull())
    .addColumn("editedAt", "text")
    .addColumn("deletedAt", "text")
    .addUniqueConstraint("messagesBySeq", ["channelId", "seq"])
    .addUniqueConstraint("messagesByRev", ["channelId", "rev"])
    .addUniqueConstraint("messagesByClientId", ["clientId", "authorId"])
    .execute();

  await db.schema
    .createTable("images")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("messageId", "text", (column) => column.notNull().references("messages.id"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("width", "integer", (column) => column.notNull())
    .addColumn("height", "integer", (column) => column.notNull())
    .addColumn("alt", "text", (column) => column.notNull())
    .addColumn("thumbhash", "text", (column) => column.notNull())
    .addColumn("contentType", "text", (column) => column.notNull())
    .addColumn("displayBytes", "bigint", (column) => column.notNull())
    .addColumn("thumbnailBytes", "bigint", (column) => column.notNull())
    .addUniqueConstraint("imagesByMessage", ["messageId", "position"])
    .execute();

  await db.schema
    .createTable("readMarks")
    .addColumn("memberId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("channelId", "text", (column) => column.notNull().references("channels.id"))
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("readMarksKey", ["memberId", "channelId"])
    .execute();
}
