import { randomUUID } from "node:crypto";
import { join } from "node:path";
import Libsql from "libsql";
import type { OutputOf } from "#lib/contract/operations";
import { member, httpClient, type Answer, type Problem } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect } from "#tests/support/socket";

/** Locks the database from another program: nobody else can write, nor read if it is locked `exclusively`. */
function lockDatabase({ dataDir }: ServerProcess, exclusively = false): { unlock(): void } {
  const database = new Libsql(join(dataDir, "parley.db"));
  if (exclusively) database.exec("PRAGMA locking_mode = EXCLUSIVE");
  database.exec("BEGIN EXCLUSIVE");
  return {
    unlock() {
      database.exec("ROLLBACK");
      database.close();
    },
  };
}

const problemOf = ({ status, headers, body }: Answer<unknown>) => ({
  status,
  code: (body as Problem).code,
  retryAfter: headers.get("retry-after"),
});
const retry = { status: 503, code: "unavailable", retryAfter: "1" };

describe("while another program locks the database,", () => {
  it("reading continues, and waiting writes succeed once it is unlocked", async () => {
    const server = await startServer();
    const ada = await member(server.url, "Ada");
    await ada.send("general", "before");
    const socket = await connect(ada);
    const unlockDatabase = lockDatabase(server);

    const clientId = randomUUID();
    const sending = socket.emitWithAck("message:send", { channel: "general", clientId, text: "in between" });
    const opening = await socket.emitWithAck("channel:open", { channel: "general" });
    expect("messages" in opening && opening.messages.map(({ text }) => text)).toEqual(["before"]);
    for (const path of ["/api/channels", "/api/channels/general/messages", "/api/session", "/api/health", "/c/general"])
      expect((await ada.get(path)).status).toBe(200);
    unlockDatabase.unlock();

    // A slow machine may have taken longer than the timeout of a request.
    const answer = await sending;
    if ("error" in answer) expect(answer.error).toMatchObject({ code: "unavailable", retryAfter: 1 });
    const again = await ada.send("general", "in between", clientId);
    expect(again.body.message).toMatchObject({ seq: 2, text: "in between" });
  });

  it("every write is asked to retry, over HTTP and sockets", async () => {
    const server = await startServer();
    const [ada, grace] = [await member(server.url, "Ada"), await member(server.url, "Grace")];
    const { body } = await ada.send("general", "before");
    const { id } = body.message;
    const message = `/api/channels/general/messages/${id}`;
    const socket = await connect(grace);
    const unlockDatabase = lockDatabase(server);

    const clientId = randomUUID();
    const answers = await Promise.all([
      ada.send("general", "meanwhile", clientId),
      ada.patch(message, { text: "changed" }),
      ada.put(`${message}/reactions`, { emoji: "👍", on: true }),
      ada.delete(message),
      ada.post("/api/channels", { name: "tea" }),
      ada.patch("/api/channels/general/settings", { muted: true }),
      grace.post("/api/channels/read"),
      httpClient(server.url).login("Linus"),
      grace.post("/api/logout"),
    ]);
    expect(answers.map(problemOf)).toEqual(answers.map(() => retry));
    expect(
      await socket.emitWithAck("message:send", { channel: "general", clientId: randomUUID(), text: "hi" }),
    ).toEqual({
      error: expect.objectContaining({ code: "unavailable", retryAfter: 1 }),
    });
    unlockDatabase.unlock();

    // Nothing was changed, no session ended, and no name was taken.
    const { messages } = (await grace.get<OutputOf<"message.list">>("/api/channels/general/messages")).body;
    expect(messages.map(({ text, reactions }) => ({ text, reactions }))).toEqual([{ text: "before", reactions: [] }]);
    expect((await ada.send("general", "meanwhile", clientId)).status).toBe(201);
    expect((await httpClient(server.url).login("Linus")).status).toBe(201);
    expect(server.output()).not.toMatch(/Error/);
  });

  it("Parley starts, and stops in order", async () => {
    const server = await startServer();
    const ada = await member(server.url, "Ada");
    await ada.send("general", "before");
    const unlockDatabase = lockDatabase(server);
    expect(await server.stop()).toBe(0);
    await server.restart();
    expect((await ada.get("/api/channels")).status).toBe(200);
    expect(problemOf(await ada.send("general", "meanwhile"))).toEqual(retry);
    unlockDatabase.unlock();
    expect((await ada.send("general", "afterwards")).body.message).toMatchObject({ seq: 2 });
  });
});

it("a start says what the operator can do while another program locks the database", async () => {
  const server = await startServer();
  await server.stop();
  const unlockDatabase = lockDatabase(server, true);
  await expect(server.restart()).rejects.toThrow(/Another program, such as a backup, holds the file parley\.db/);
  expect(server.output()).not.toMatch(/\n\s+at /);
  unlockDatabase.unlock();
  await server.restart();
  expect((await httpClient(server.url).login("Ada")).status).toBe(201);
});
