import { join } from "node:path";
import Libsql from "libsql";
import { cookieOf, member } from "#tests/support/http";
import { startServer } from "#tests/support/server";

export type BrokenServer = Awaited<ReturnType<typeof startBrokenServer>>;

/** A Parley that knows its members, and can't read a message any more. @param dataDir see `startServer` */
export async function startBrokenServer(dataDir?: string) {
  const server = await startServer({ dataDir });
  const session = cookieOf(await member(server.url, "Ada"));
  const database = new Libsql(join(server.dataDir, "parley.db"));
  database.exec("ALTER TABLE messages RENAME TO lost_messages");
  database.close();
  return { url: server.url, session };
}
