import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { compose } from "#lib/compose";
import { parseConfig } from "#lib/config/environment";
import { visitor } from "#lib/domain/actor";
import { waitUntil } from "#tests/support/wait-until";

/** The tables that grow with every message and member. */
const large = ["messages", "images", "reactions", "mentions", "readMarks", "members", "sessions"];

const folder = mkdtempSync(join(tmpdir(), "parley-plan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () => compose(parseConfig({ DATA_DIR: folder, DISK_RESERVE_BYTES: "0" }), "test", console);

/** Records every statement that SQLite runs during `work`. */
async function recordStatements(work: (soFar: ReadonlySet<string>) => Promise<void>): Promise<string[]> {
  const statements = new Set<string>();
  const { prepare } = Libsql.prototype;
  const spy = jest.spyOn(Libsql.prototype, "prepare").mockImplementation(function (this: Libsql.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  });
  await work(statements);
  spy.mockRestore();
  return [...statements];
}

/** The large tables, or their indexes, that a statement would scan completely. */
function readWhole(database: Libsql.Database, sql: string): string[] {
  const steps: unknown[] = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  return steps.flatMap((step) => {
    const [, table = ""] = /^SCAN (\w+)/.exec((step as { detail: string }).detail) ?? [];
    return large.includes(table) ? `${table}: ${sql}` : [];
  });
}

it("the server reads no table of messages whole, neither at start nor in the daily sweep", async () => {
  const first = await start();
  const { cookie } = await first.execute("session.login", visitor, { displayName: "Ada" });
  const ada = await first.identify(cookie ?? undefined);
  const clientId = "0c51ef4e-0d4f-4ae3-9d67-6f2d40a1d6a1";
  await first.execute("message.send", ada, { channel: "general", clientId, text: "hello" });
  await first.close();
  // A file without an owner makes the sweep ask the database.
  mkdirSync(join(folder, "images", "ab"), { recursive: true });
  writeFileSync(join(folder, "images", "ab", "ab12-display"), "");

  const statements = await recordStatements(async (soFar) => {
    const second = await start();
    await waitUntil(async () => [...soFar].some((sql) => sql.includes('from "images"')));
    await second.close();
  });
  expect(statements.length).toBeGreaterThan(10);
  const database = new Libsql(join(folder, "parley.db"));
  const explained = statements.filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
  expect(explained.flatMap((sql) => readWhole(database, sql))).toEqual([]);
  // The check itself detects a full scan.
  expect(readWhole(database, 'delete from "images" where "alt" = ?')).toHaveLength(1);
  database.close();
});

it("the unread count reads only the deleted messages after the read marker, not all of them", async () => {
  const parley = await start();
  const { cookie } = await parley.execute("session.login", visitor, { displayName: "Grace" });
  const grace = await parley.identify(cookie ?? undefined);
  const statements = await recordStatements(async () => {
    await parley.execute("channel.list", grace, {});
    await parley.execute("channel.open", grace, { channel: "general" });
  });
  await parley.close();
  const database = new Libsql(join(folder, "parley.db"));
  const steps = statements.flatMap((sql): unknown[] => database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  const details = steps.map((step) => (step as { detail: string }).detail);
  expect(details).toContainEqual(expect.stringMatching(/^SEARCH messages USING COVERING INDEX messagesDeleted/));
  expect(details.filter((detail) => /^SCAN (?!channels|deleted|\(|CONSTANT)/.test(detail))).toEqual([]);
  database.close();
});
