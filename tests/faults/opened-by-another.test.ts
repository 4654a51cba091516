import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import type { OutputOf } from "#lib/contract/operations";
import { member } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";

type World = { imports: string[] };
const worlds: Record<string, World> = {
  "whose log was never emptied": { imports: ["tests/support/disabled-intervals.mjs"] },
  "whose log is emptied again and again": { imports: ["tests/support/fast-intervals.mjs"] },
};

/** The last program that closes a database removes its log, so another one must notice that it is not the last. */
function openAndLeave(path: string): void {
  const database = new Libsql(path);
  database.exec("SELECT count(*) FROM messages");
  database.close();
}

const readers: Record<string, (path: string) => void> = {
  "reads in it": openAndLeave,
  "makes a copy of it": (path) => {
    const script =
      'const d = new (require("libsql"))(process.argv[1]); d.exec("VACUUM INTO \'" + process.argv[1] + "-copy\'"); d.close();';
    execFileSync(process.execPath, ["-e", script, path]);
  },
};

describe.each(Object.entries(worlds))("another program that opens a database %s, and closes it", (_, world) => {
  it.each(Object.entries(readers))("and %s, loses no message that is acknowledged afterwards", async (__, read) => {
    const server = await startServer(world);
    const path = join(server.dataDir, "parley.db");
    const ada = await member(server.url, "Ada");
    await ada.send("general", "before");
    const emptied = join(server.dataDir, "parley.db-mark");
    await waitUntil(async () => existsSync(emptied));

    read(path);
    expect(existsSync(`${path}-wal`)).toBe(true);
    await ada.send("general", "after");
    await server.kill();
    await server.restart();
    const { body } = await ada.get<OutputOf<"message.list">>("/api/channels/general/messages");
    expect(body.messages.map(({ text }) => text)).toEqual(["before", "after"]);
  });
});
