import { join } from "node:path";
import Libsql from "libsql";
import type { ServerProcess } from "#tests/support/server";

/** Changes a server's database without its knowledge, as time or a fault would. */
export function editDatabase({ dataDir }: Pick<ServerProcess, "dataDir">, sql: string, ...values: string[]): void {
  const database = new Libsql(join(dataDir, "parley.db"));
  database.prepare(sql).run(...values);
  database.close();
}

/** Makes a member's session look unused for a month: it ends at the next login of anybody. */
export function expireSession(server: Pick<ServerProcess, "dataDir">, displayName: string): void {
  const sql =
    "UPDATE sessions SET lastSeenAt = '2000-01-01T00:00:00.000Z', foundIdleFor = 3600000 WHERE memberId IN (SELECT id FROM members WHERE displayName = ?)";
  editDatabase(server, sql, displayName);
}

/** Makes the server fail to read messages, while it still knows its members. */
export function removeMessagesTable(server: Pick<ServerProcess, "dataDir">): void {
  editDatabase(server, "ALTER TABLE messages RENAME TO lost_messages");
}
