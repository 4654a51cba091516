import { sql, type Kysely } from "kysely";

/**
 * Gives images their channel and seq, so that a gallery reads along one index, and the facts by which a page chooses a
 * size. Existing images count as still, and their thumbnails are at most 640 wide.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = [
    ["channelId", "text", "''"],
    ["seq", "bigint", "0"],
    ["animated", "integer", "0"],
    ["thumbnailWidth", "integer", "0"],
  ] as const;
  for (const [name, type, standard] of columns)
    await db.schema
      .alterTable("images")
      .addColumn(name, type, (column) => column.notNull().defaultTo(sql.raw(standard)))
      .execute();

  await sql`
    update images set
      ${sql.ref("channelId")} =
        (select ${sql.ref("channelId")} from messages where messages.id = images.${sql.ref("messageId")}),
      seq = (select seq from messages where messages.id = images.${sql.ref("messageId")}),
      ${sql.ref("thumbnailWidth")} = case
        when width <= 640 and height <= 640 then width
        when width >= height then 640
        when width * 640 < height then 1
        else (width * 640 * 2 + height) / (2 * height)
      end
  `.execute(db);
  await db.schema.createIndex("imagesByChannel").on("images").columns(["channelId", "seq", "messageId"]).execute();
}
