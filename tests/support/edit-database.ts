import { join } from "node:path";
import Libsql from "libsql";
import type { ParleyServer } from "#tests/support/server";

/** Changes what a server has written down without its doing: as time does, or a fault. */
export function editDatabase({ dataDir }: Pick<ParleyServer, "dataDir">, sql: string, ...values: string[]): void {
  const database = new Libsql(join(dataDir, "parley.db"));
  database.prepare(sql).run(...values);
  database.close();
}

/** A month in which they did not come passes for somebody, and many a look: their session ends when the next one enters. */
export function expireSession(server: Pick<ParleyServer, "dataDir">, displayName: string): void {
  const sql =
    "UPDATE sessions SET lastSeenAt = '2000-01-01T00:00:00.000Z', foundIdleFor = 3600000 WHERE memberId IN (SELECT id FROM members WHERE displayName = ?)";
  editDatabase(server, sql, displayName);
}

/** From now on it knows its members, and can't read a message any more. */
export function removeMessagesTable(server: Pick<ParleyServer, "dataDir">): void {
  editDatabase(server, "ALTER TABLE messages RENAME TO lost_messages");
}
