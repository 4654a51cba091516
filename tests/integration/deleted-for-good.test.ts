import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutputOf } from "#lib/contract/operations";
import { filesContaining } from "#tests/support/files-containing";
import { member, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";

const still = { imports: ["tests/support/disabled-intervals.mjs"] };
const hurried = { imports: ["tests/support/fast-intervals.mjs"] };
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes texts, and edits or deletes them in every possible way. @returns the words that no file may hold any more */
async function unsay(ada: HttpClient, tag: string): Promise<string[]> {
  const words = ["deleted", "edited", "topic", "renamed"].map((way) => `${way}-${tag}-lapislazuli`);
  const [deleted = "", edited = "", topic = "", renamed = ""] = words;
  const first = (await ada.send("general", deleted)).body.message;
  await ada.put(`/api/channels/general/messages/${first.id}/reactions`, { emoji: "🦄", on: true });
  await ada.delete(`/api/channels/general/messages/${first.id}`);
  const second = (await ada.send("general", edited)).body.message;
  await ada.patch(`/api/channels/general/messages/${second.id}`, { text: "something else" });
  const { channel } = (await ada.post<OutputOf<"channel.create">>("/api/channels", { name: renamed, topic })).body;
  await ada.patch(`/api/channels/${channel.slug}`, { name: `tea ${tag}`, topic: "" });
  // The channel's address stays as it was.
  return words.slice(0, 3);
}

const nowhere = (server: ServerProcess, words: string[]) => async () =>
  words.every((word) => filesContaining(server.dataDir, word).length === 0);

describe("deleted or edited text", () => {
  it("is in no file soon after, however quiet the server is", async () => {
    const server = await startServer(hurried);
    const words = await unsay(await member(server.url, "Ada"), "quiet");
    await waitUntil(nowhere(server, words));
  });

  it("is in no file soon after, while others go on writing", async () => {
    const server = await startServer(hurried);
    const ada = await member(server.url, "Ada");
    const words = await unsay(ada, "busy");
    const isGone = nowhere(server, words);
    await waitUntil(async () => {
      await Promise.all([1, 2, 3].map((count) => ada.send("general", `still here ${count}`)));
      return isGone();
    });
  });

  it("is in no file after an orderly stop", async () => {
    const server = await startServer(still);
    const words = await unsay(await member(server.url, "Ada"), "stop");
    await server.stop();
    for (const word of words) expect(filesContaining(server.dataDir, word)).toEqual([]);
  });

  it("is in no file once it runs again after it was killed", async () => {
    const server = await startServer(still);
    const words = await unsay(await member(server.url, "Ada"), "kill");
    await server.kill();
    expect(words.flatMap((word) => filesContaining(server.dataDir, word))).not.toEqual([]);
    await server.restart();
    await waitUntil(nowhere(server, words));
  });
});

describe("the database file", () => {
  it("holds everything after an orderly stop, and nothing lies beside it", async () => {
    const server = await startServer(still);
    const ada = await member(server.url, "Ada");
    await ada.send("general", "kept for good");
    expect(await server.stop()).toBe(0);
    expect(readdirSync(server.dataDir).filter((name) => /^parley\.db-(wal|shm)$/.test(name))).toEqual([]);

    const dataDir = mkdtempSync(join(tmpdir(), "parley-copy-"));
    folders.push(dataDir);
    copyFileSync(join(server.dataDir, "parley.db"), join(dataDir, "parley.db"));
    const grace = await member((await startServer({ dataDir })).url, "Grace");
    const { body } = await grace.get<OutputOf<"message.list">>("/api/channels/general/messages");
    expect(body.messages.map(({ text }) => text)).toEqual(["kept for good"]);
  });

  it("holds everything when nobody has written for a while", async () => {
    const server = await startServer(hurried);
    await (await member(server.url, "Ada")).send("general", "in the file itself");
    const path = join(server.dataDir, "parley.db");
    await waitUntil(async () => !existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0);
    expect(filesContaining(server.dataDir, "in the file itself")).toEqual(["parley.db"]);
  });
});
