import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import type { OutputOf } from "#lib/contract/operations";
import { member, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";

/** Keeps the log from being emptied during a test. */
const still = { imports: ["tests/support/disabled-intervals.mjs"] };

const textsFor = async (client: HttpClient) =>
  (await client.get<OutputOf<"message.list">>("/api/channels/general/messages")).body.messages.map(({ text }) => text);

type Copy = (from: string, to: string) => void;
const waysToCopy: Record<string, Copy> = {
  "made by SQLite": (from, to) => {
    const database = new Libsql(from);
    database.prepare("VACUUM INTO ?").run(to);
    database.close();
  },
  "of the file alone": copyFileSync,
};

describe.each(Object.entries(waysToCopy))("a backup %s", (_, copy) => {
  it("is told apart from the database of the log beside it, and starts without that log", async () => {
    const server = await startServer(still);
    const path = join(server.dataDir, "parley.db");
    const backup = join(server.dataDir, "backup");
    const ada = await member(server.url, "Ada");
    await ada.send("general", "before the backup");
    // The file alone has only what was there when its log was last emptied.
    await server.restart();
    copy(path, backup);
    await ada.send("general", "after the backup");
    await server.restart();
    await ada.send("general", "before the crash");
    await server.kill();

    copyFileSync(backup, path);
    await expect(server.restart()).rejects.toThrow(/not the one that the log parley\.db-wal .* Remove parley\.db-wal/);
    expect(server.output()).not.toMatch(/\n\s+at /);

    for (const name of ["parley.db-wal", "parley.db-shm"]) rmSync(join(server.dataDir, name));
    await server.restart();
    expect(await textsFor(ada)).toEqual(["before the backup"]);
  });
});

it("the server tells a backup made while the log was in use from its original database", async () => {
  const server = await startServer(still);
  const ada = await member(server.url, "Ada");
  await ada.send("general", "before the backup");
  const path = join(server.dataDir, "parley.db");
  waysToCopy["made by SQLite"]?.(path, join(server.dataDir, "backup"));
  await ada.send("general", "after the backup");
  await server.kill();
  copyFileSync(join(server.dataDir, "backup"), path);
  await expect(server.restart()).rejects.toThrow(/Remove parley\.db-wal/);
});

it("the server loses nothing that the log of its own database holds", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const texts = ["one", "two", "three"];
  for (const text of texts) {
    await ada.send("general", text);
    await server.kill();
    await server.restart();
  }
  expect(await textsFor(ada)).toEqual(texts);
});

it("the server keeps its copies from before migrations for seven days, and touches no others", async () => {
  const server = await startServer();
  await server.stop();
  const folder = join(server.dataDir, "backups");
  const stampOf = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replaceAll(":", "-");
  const old = [`before-0002-images-${stampOf(7.1)}.db`, `before-0002-images-${stampOf(300)}.db-journal`];
  const retained = [
    `before-0003-reactions-and-mentions-${stampOf(6.9)}.db`,
    "before-my-wedding.db",
    `mine-${stampOf(30)}.db`,
  ];
  mkdirSync(folder, { recursive: true });
  for (const name of [...old, ...retained]) writeFileSync(join(folder, name), "");
  await server.restart();
  await server.stop();
  expect(readdirSync(folder).toSorted()).toEqual(retained.toSorted());
  expect(existsSync(join(server.dataDir, "parley.db"))).toBe(true);
});
