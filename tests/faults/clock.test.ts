import type { Message } from "#lib/contract/message";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { readChanges, readHistoryForward } from "#tests/faults/support/history";

const clockBack = "tests/faults/support/clock-back.mjs";
const minute = 60 * 1000;

describe("a clock that is set back an hour", () => {
  it("changes nothing about order, revisions and sessions", async () => {
    const server = await startServer({ imports: [clockBack] });
    const ada = await member(server.url, "Ada");
    const grace = await connect(await member(server.url, "Grace"));
    await new Promise((done) => grace.emit("channel:open", { channel: "general" }, done));
    const live = listen(grace, "channel:changes");

    const before = await send(ada, "Before");
    process.kill(server.pid, "SIGUSR2");
    const after = await sendUntil(ada, "After", ({ createdAt }) => isEarlier(createdAt, before.createdAt));
    const path = `/api/channels/general/messages/${before.id}`;
    expect((await ada.patch<{ message: Message }>(path, { text: "Edited" })).body.message.rev).toBe(after.rev + 1);

    const history = await readHistoryForward(ada, "general");
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
    expect(history[0]?.text).toBe("Edited");
    expect(history.at(-1)).toEqual(after);
    await live.first(({ to }) => to === after.rev + 1);
    expect(live.received.map(({ from }) => from)).toEqual([1, ...live.received.slice(0, -1).map(({ to }) => to + 1)]);
    const changes = await readChanges(ada, "general");
    expect(changes.messages.map(({ seq }) => seq)).toEqual([...history.slice(1).map(({ seq }) => seq), 1]);

    await member(server.url, "Hopper");
    await server.restart();
    expect((await ada.get("/api/session")).status).toBe(200);
    expect((await send(ada, "After the restart")).seq).toBe(after.seq + 1);
  });

  it("does not stop anyone from writing for that hour", async () => {
    const limits = { MESSAGE_BURST: "5", MESSAGE_RATE: "1" };
    const server = await startServer({ imports: [clockBack], environment: limits });
    const ada = await member(server.url, "Ada");
    const before = await send(ada, "Before");
    process.kill(server.pid, "SIGUSR2");
    await sendUntil(ada, "After", ({ createdAt }) => isEarlier(createdAt, before.createdAt));
    const refused = await floodUntilRefused(ada);
    for (const { body } of refused)
      expect(body).toMatchObject({ code: "rate_limited", retryAfter: expect.any(Number) });
    expect(Math.max(...refused.map(({ headers }) => Number(headers.get("retry-after"))))).toBeLessThan(60);
    await sendUntil(ada, "At last", () => true);
  });
});

describe("a start with the clock far ahead", () => {
  it("ends no session and frees no name, whether the clock or the next start is right", async () => {
    const before = await startServer();
    const { dataDir } = before;
    const cookie = (await member(before.url, "Ada")).cookie();
    const graceCookie = (await member(before.url, "Grace")).cookie();
    await before.stop();

    const ahead = await startServer({ dataDir, imports: ["tests/faults/support/clock-ahead.mjs"] });
    const ada = httpClient(ahead.url, cookie);
    expect((await ada.get("/api/session")).status).toBe(200);
    const logged = await send(ada, "From the future");
    expect(logged.createdAt > "2035").toBe(true);
    expect((await httpClient(ahead.url).login("Grace")).status).toBe(409);
    process.kill(ahead.pid, "SIGUSR2");
    await sendUntil(ada, "Back", ({ createdAt }) => isEarlier(createdAt, logged.createdAt));
    expect((await httpClient(ahead.url, graceCookie).get("/api/session")).status).toBe(200);
    // A cookie that was sealed in the future is valid, too, and is sealed anew.
    expect(ada.cookie()).not.toBe(cookie);
    await ahead.stop();

    const after = await startServer({ dataDir });
    for (const each of [cookie, graceCookie, ada.cookie()])
      expect((await httpClient(after.url, each).get("/api/session")).status).toBe(200);
    for (const name of ["Ada", "Grace"]) expect((await httpClient(after.url).login(name)).status).toBe(409);
    expect((await readHistoryForward(httpClient(after.url, graceCookie), "general")).at(-1)?.text).toMatch(/^Back/);
  });
});

const isEarlier = (one: string, other: string) => Date.parse(one) < Date.parse(other) - 30 * minute;

async function send(who: HttpClient, text: string): Promise<Message> {
  const { status, body } = await who.send("general", text);
  if (status !== 201) throw new Error(`${text} was answered with ${status}: ${JSON.stringify(body)}`);
  return body.message;
}

/** Sends more at once than the rate limit allows, however slow the machine is. @returns the refusals */
async function floodUntilRefused(who: HttpClient) {
  for (;;) {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => who.send("general", `Flood ${i}`)));
    const refused = answers.filter(({ status }) => status === 429);
    if (refused.length > 0) return refused;
  }
}

/** Sends a message again and again, even where it is rate-limited, until its result is as expected. */
async function sendUntil(who: HttpClient, text: string, isRight: (message: Message) => boolean): Promise<Message> {
  for (let attempt = 0; ; attempt += 1) {
    const { status, body } = await who.send("general", `${text} ${attempt}`);
    if (status === 201 && isRight(body.message)) return body.message;
  }
}
