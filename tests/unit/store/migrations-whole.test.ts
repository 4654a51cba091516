import Libsql from "libsql";
import { migrate } from "#lib/store/migrate";
import { createQueryBuilders } from "#lib/store/sqlite/query-builder";

it("a start that fails in the middle of its migrations leaves nothing of them, and the next one succeeds", async () => {
  const database = new Libsql(":memory:");
  const { retrying } = await createQueryBuilders(database);
  // This table is in the way of a later migration.
  database.exec("CREATE TABLE mentions (x)");
  const tables = () => database.prepare("SELECT name FROM sqlite_master WHERE name IN ('messages', 'reactions')").all();
  await expect(migrate(retrying, async () => undefined)).rejects.toThrow("mentions");
  expect(tables()).toEqual([]);
  database.exec("DROP TABLE mentions");
  await migrate(retrying, async () => undefined);
  expect(tables()).toHaveLength(2);
});
