import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import Libsql from "libsql";
import * as first from "#lib/store/migrations/0001-first";
import { openSqliteStore } from "#lib/store/sqlite/open";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-migration-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const store = await openSqliteStore(folder);
  await store.close();
};

describe("the SQLite file", () => {
  it("is left alone by a start that has nothing to change", async () => {
    await open();
    await open();
    expect(readdirSync(folder)).not.toContain("backups");
  });

  it("is copied before a migration changes it, and not touched when that fails", async () => {
    await open();
    const file = new Libsql(join(folder, "parley.db"));
    // The first migration seems not to have run; it fails, because its tables exist.
    file.exec("DELETE FROM kysely_migration");
    file.close();

    await expect(open()).rejects.toThrow("already exists");
    const [copy] = readdirSync(join(folder, "backups"));
    expect(copy).toMatch(/^before-0001-first-.*\.db$/);
    const original = new Libsql(join(folder, "parley.db"));
    expect(original.prepare("SELECT count(*) AS count FROM kysely_migration").get()).toMatchObject({ count: 0 });
    original.close();
    const backup = new Libsql(join(folder, "backups", copy ?? ""));
    expect(backup.prepare("SELECT count(*) AS count FROM channels").get()).toMatchObject({ count: 0 });
    backup.close();
  });

  it("gives the images that were sent before their channel, their place and the width of their thumbnails", async () => {
    const database = new Libsql(join(folder, "parley.db"));
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
    await new Migrator({ db, provider: { getMigrations: async () => ({ "0001-first": first }) } }).migrateToLatest();
    database.exec(`
      INSERT INTO members (id, displayName, createdAt) VALUES ('ada', 'Ada', 'then');
      INSERT INTO channels VALUES ('c1', 'one', 'One', 'one', 'one', '', 'ada', 'then', 8, 9, 'then');
      INSERT INTO messages (id, channelId, seq, rev, authorId, clientId, text, createdAt)
        VALUES ('m7', 'c1', 7, 7, 'ada', 'x', 'a caption', 'then'), ('m8', 'c1', 8, 9, 'ada', 'y', '', 'then');
    `);
    const sizes = [
      [600, 400],
      [2_560, 1_000],
      [1_000, 2_560],
      [1, 2_000],
    ];
    for (const [position, [width, height]] of sizes.entries())
      database
        .prepare("INSERT INTO images VALUES (?, 'm8', ?, ?, ?, 'alt', 'hash', 'image/webp', 10, 5)")
        .run(`i${position}`, position, width, height);
    await db.destroy();

    await open();
    const file = new Libsql(join(folder, "parley.db"));
    const columns = "id, channelId, seq, animated, thumbnailWidth, alt, displayBytes";
    const common = { channelId: "c1", seq: 8, animated: 0, alt: "alt", displayBytes: 10 };
    expect(file.prepare(`SELECT ${columns} FROM images ORDER BY position`).all()).toEqual(
      [600, 640, 250, 1].map((thumbnailWidth, index) => ({ id: `i${index}`, thumbnailWidth, ...common })),
    );
    expect(file.prepare("SELECT text, sentImages FROM messages ORDER BY seq").all()).toEqual([
      { text: "a caption", sentImages: null },
      { text: "", sentImages: null },
    ]);
    file.close();
  });
});
