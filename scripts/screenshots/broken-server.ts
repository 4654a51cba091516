import { join } from "node:path";
import Libsql from "libsql";
import { member } from "#tests/support/http";
import { startServer } from "#tests/support/server";

export type BrokenServer = Awaited<ReturnType<typeof startBrokenServer>>;

/** A Parley that knows its members, and can't read a message any more. */
export async function startBrokenServer(dataDir: string) {
  const { url } = await startServer({ dataDir });
  const [name = "", ...value] = (await member(url, "Ada")).cookie().split("=");
  const database = new Libsql(join(dataDir, "parley.db"));
  database.exec("ALTER TABLE messages RENAME TO lost_messages");
  database.close();
  return { url, session: { name, value: value.join("="), url } };
}
