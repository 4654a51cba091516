import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const page = async (channel: string, query = "") =>
  (await ada.get<MessagePage>(`/api/channels/${encodeURIComponent(channel)}/messages${query}`)).body;
const seqs = ({ messages }: { messages: Message[] }) => messages.map(({ seq }) => seq);

describe("a message", () => {
  it("is acknowledged as it is stored", async () => {
    const channel = await ada.createChannel("kept");
    const clientId = randomUUID();
    const { status, body } = await ada.send(channel, "Hello,\r\nworld\r! <b>&amp;</b> 👩‍🚀", clientId);
    expect(status).toBe(201);
    expect(body.message).toEqual({
      id: expect.any(String),
      channel,
      seq: 1,
      rev: 1,
      clientId,
      author: { id: expect.any(String), displayName: "Ada" },
      text: "Hello,\nworld\n! <b>&amp;</b> 👩‍🚀",
      images: [],
      replyTo: null,
      quote: null,
      mentions: [],
      reactions: [],
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      editedAt: null,
      deletedAt: null,
    });
    expect((await page(channel)).messages).toEqual([body.message]);
  });

  it("is stored once, however often and by whichever way it is sent", async () => {
    const channel = await ada.createChannel("once");
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ada.send(channel, "once", clientId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1);

    const byHeader = await ada.request<{ message: Message }>("POST", `/api/channels/${channel}/messages`, {
      headers: { "content-type": "application/json", "idempotency-key": clientId.toUpperCase() },
      body: JSON.stringify({ text: "once" }),
    });
    expect([byHeader.status, byHeader.body.message.id]).toEqual([200, answers[0]?.body.message.id]);
    expect(seqs(await page(channel))).toEqual([1]);
  });

  it("can't reuse the clientId of another text or channel, but may have that of another member", async () => {
    const [channel, other] = [await ada.createChannel("mine"), await ada.createChannel("other")];
    const clientId = randomUUID();
    await ada.send(channel, "mine", clientId);
    for (const [slug, text] of [
      [channel, "yours"],
      [other, "mine"],
    ] as const) {
      const { status, body } = await ada.post<Problem>(`/api/channels/${slug}/messages`, { clientId, text });
      expect([status, body.code]).toEqual([409, "client_id_reused"]);
    }
    const grace = await member(server.url, "Grace");
    expect((await grace.send(channel, "mine too", clientId)).status).toBe(201);
    expect(seqs(await page(channel))).toEqual([1, 2]);
    expect(seqs(await page(other))).toEqual([]);
  });

  it("takes the next seq without gaps, whatever fails in between", async () => {
    const channel = await ada.createChannel("places");
    const people = await Promise.all(["Euler", "Gauss", "Noether"].map((name) => member(server.url, name)));
    const repeated = randomUUID();
    await Promise.all(
      people.flatMap((person) => [
        ...Array.from({ length: 30 }, (_, index) => person.send(channel, `message ${index}`)),
        person.send(channel, ""),
        person.send(channel, "again", repeated),
        person.send(channel, "again", repeated),
      ]),
    );
    const all = await page(channel, "?limit=200");
    expect(seqs(all)).toEqual(Array.from({ length: 93 }, (_, index) => index + 1));
    expect(all.messages.map(({ rev }) => rev)).toEqual(seqs(all));
    expect(all.rev).toBe(93);
  });
});

describe("history", () => {
  let channel: string;
  beforeAll(async () => {
    channel = await ada.createChannel("long");
    for (let count = 1; count <= 120; count += 1) await ada.send(channel, `message ${count}`);
  });
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

  it.each([
    ["", range(71, 120), true, false],
    ["?before=71", range(21, 70), true, true],
    ["?before=21", range(1, 20), false, true],
    ["?before=1", [], false, true],
    ["?before=0", [], false, true],
    ["?after=100", range(101, 120), true, false],
    ["?after=0&limit=10", range(1, 10), false, true],
    ["?after=120", [], true, false],
    ["?around=60&limit=11", range(55, 65), true, true],
    ["?around=1&limit=10", range(1, 10), false, true],
    ["?around=120&limit=10", range(115, 120), true, false],
    ["?around=500&limit=10", range(116, 120), true, false],
    ["?limit=200", range(1, 120), false, false],
  ])("%s", async (query, expected, hasBefore, hasAfter) => {
    const answer = await page(channel, query);
    expect(seqs(answer)).toEqual(expected);
    expect(answer).toMatchObject({ hasBefore, hasAfter, rev: 120 });
  });

  it("is the same for a member who joins later", async () => {
    const later = await member(server.url, "Later");
    expect((await later.get(`/api/channels/${channel}/messages`)).body).toEqual(await page(channel));
  });

  it.each([
    "before=abc",
    "before=-1",
    "before=1.5",
    "after=1e3",
    "around=%00",
    "before=9999999999999999999",
    "limit=-1",
    "limit=0",
    "limit=201",
    "limit=1e9",
    "before=1&after=2",
  ])("refuses %s", async (query) => {
    const { status, body } = await ada.get<Problem>(`/api/channels/${channel}/messages?${query}`);
    expect([status, body.code]).toEqual([422, "invalid_input"]);
  });
});

describe("changes", () => {
  it("include everything since a revision, page by page", async () => {
    const channel = await ada.createChannel("changing", "1", "2", "3", "4", "5");
    const since = async (query: string) => (await ada.get<Changes>(`/api/channels/${channel}/changes?${query}`)).body;
    expect(await since("since=5")).toEqual({ messages: [], rev: 5, more: false });
    const first = await since("since=1&limit=2");
    expect([seqs(first), first.more]).toEqual([[2, 3], true]);
    const second = await since("since=3&limit=2");
    expect([seqs(second), second.more]).toEqual([[4, 5], false]);
  });

  it.each(["", "since=x", "since=-1", "since=1&limit=0"])("refuse %j", async (query) => {
    const { status, body } = await ada.get<Problem>(`/api/channels/general/changes?${query}`);
    expect([status, body.code]).toEqual([422, "invalid_input"]);
  });
});

describe("an invalid message", () => {
  const clientId = randomUUID();
  it.each([
    [{ clientId, text: "" }, "invalid_text"],
    [{ clientId, text: " \n " }, "invalid_text"],
    [{ clientId, text: "\u200B" }, "invalid_text"],
    [{ clientId, text: "x".repeat(4_001) }, "invalid_text"],
    [{ clientId, text: "a\u0000b" }, "invalid_text"],
    [{ clientId, text: "\uD800" }, "invalid_text"],
    [{ clientId, text: 7 }, "invalid_text"],
    [{ clientId }, "invalid_text"],
    [{ text: "no id" }, "invalid_client_id"],
    [{ clientId: "1", text: "short id" }, "invalid_client_id"],
    [{ clientId: { $ne: 1 }, text: "strange id" }, "invalid_client_id"],
    [["text"], "invalid_input"],
    ["text", "invalid_input"],
    [null, "invalid_input"],
  ])("%j is refused by name", async (input, code) => {
    const { status, body } = await ada.post<Problem>("/api/channels/general/messages", input);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toMatch(/\.$/);
  });

  it("does not count emoji twice", async () => {
    expect((await ada.send("general", "👍".repeat(4_000))).status).toBe(201);
    expect((await ada.send("general", "👍".repeat(4_001))).status).toBe(422);
  });

  it("is refused by its transport", async () => {
    const send = (body: string, headers: Record<string, string>) =>
      ada.request<Problem>("POST", "/api/channels/general/messages", { body, headers });
    const codes = await Promise.all([
      send("{", { "content-type": "application/json" }),
      send("{}", { "content-type": "text/plain" }),
      send("a=b", { "content-type": "application/x-www-form-urlencoded" }),
      send(JSON.stringify({ text: "x".repeat(70_000) }), { "content-type": "application/json" }),
    ]);
    expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
      [400, "invalid_json"],
      [415, "unsupported_media_type"],
      [415, "unsupported_media_type"],
      [413, "too_large"],
    ]);
    expect(codes[0]?.headers.get("content-type")).toContain("application/problem+json");
  });

  it("is refused without a channel, a session or a valid address", async () => {
    const { status, body } = await ada.post<Problem>("/api/channels/nowhere/messages", { clientId, text: "hello" });
    expect([status, body.code]).toEqual([404, "channel_not_found"]);
    expect((await httpClient(server.url).send("general", "hello")).status).toBe(401);
    expect((await ada.get<Problem>("/api/nonsense")).body.code).toBe("not_found");
    expect((await ada.get<Problem>("/api/channels/%ff/messages")).body.code).toBe("invalid_address");
    expect((await ada.request<Problem>("PUT", "/api/channels")).body.code).toBe("method_not_allowed");
  });

  it("with __proto__ in it does no harm", async () => {
    const { status } = await ada.request("POST", "/api/channels/general/messages", {
      headers: { "content-type": "application/json" },
      body: `{"__proto__": {"text": "polluted"}, "clientId": "${randomUUID()}"}`,
    });
    expect(status).toBe(422);
    expect((await ada.get("/api/health")).body).toMatchObject({ status: "ok" });
  });
});
