import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
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
    // As if the first migration were still to come: it fails, since its tables exist.
    file.exec("DELETE FROM kysely_migration");
    file.close();

    await expect(open()).rejects.toThrow("already exists");
    const [copy] = readdirSync(join(folder, "backups"));
    expect(copy).toMatch(/^before-0001-first-.*\.db$/);
    const original = new Libsql(join(folder, "parley.db"));
    expect(original.prepare("SELECT count(*) AS count FROM kysely_migration").get()).toMatchObject({ count: 0 });
    original.close();
    const kept = new Libsql(join(folder, "backups", copy ?? ""));
    expect(kept.prepare("SELECT count(*) AS count FROM channels").get()).toMatchObject({ count: 0 });
    kept.close();
  });
});
