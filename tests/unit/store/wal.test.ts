import fs, { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { createWal } from "#lib/store/sqlite/wal";

const folder = mkdtempSync(join(tmpdir(), "parley-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the WAL is not searched while a reader holds it, and is emptied once the reader ends", () => {
  const path = join(folder, "parley.db");
  const database = new Libsql(path);
  for (const setting of ["journal_mode = WAL", "wal_autocheckpoint = 0"]) database.pragma(setting);
  database.exec("CREATE TABLE notes (text TEXT)");
  const log = createWal(database, path);
  expect(log.begin()).toBe(true);

  const reader = new Libsql(path);
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM notes").get();
  database.exec(`INSERT INTO notes VALUES ('${"a long note ".repeat(1_000)}')`);
  const length = statSync(`${path}-wal`).size;

  const read = jest.spyOn(fs, "openSync");
  expect(log.begin()).toBe(false);
  expect(read.mock.calls.filter(([file]) => file === `${path}-wal`)).toEqual([]);
  // Repeated attempts do not make it longer.
  expect(statSync(`${path}-wal`).size).toBe(length);
  read.mockRestore();

  reader.exec("COMMIT");
  expect(log.begin()).toBe(true);
  expect(statSync(`${path}-wal`).size).toBe(0);
  reader.close();
  log.close();
  database.close();
});
