import type { Channel } from "#lib/contract/channel";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const channelsOf = async (who: HttpClient) => (await who.get<{ channels: Channel[] }>("/api/channels")).body.channels;
const slugsOf = async (who: HttpClient) => (await channelsOf(who)).map(({ slug }) => slug);

describe("channels", () => {
  it("begin with general", async () => {
    expect(await channelsOf(ada)).toEqual([
      expect.objectContaining({ slug: "general", name: "general", createdBy: null, seq: 0, rev: 0, unread: 0 }),
    ]);
  });

  it("are made by members, and everyone who is connected gets them", async () => {
    const listener = listen(await connect(await member(server.url, "Grace")), "channels:changed");
    const { status, body } = await ada.post<{ channel: Channel }>("/api/channels", {
      name: " Book  Club ",
      topic: "What we read",
    });
    expect(status).toBe(201);
    expect(body.channel).toMatchObject({ slug: "book-club", name: "Book Club", topic: "What we read", seq: 0, rev: 0 });
    expect(await listener.first()).toEqual(body.channel);
    expect(await slugsOf(ada)).toContain("book-club");
  });

  it("work in any script", async () => {
    const { body } = await ada.post<{ channel: Channel }>("/api/channels", { name: "読書 クラブ" });
    expect(body.channel.slug).toBe("読書-クラブ");
    expect((await ada.send("読書-クラブ", "こんにちは")).status).toBe(201);
  });

  it.each(["Book_club", "bооk-club", "BOOK CLUB"])("include an existing one as %s", async (name) => {
    await ada.post("/api/channels", { name: "Book Club" });
    const { status, body } = await ada.post<Problem>("/api/channels", { name });
    expect([status, body.code, body.slug]).toEqual([409, "channel_exists", "book-club"]);
  });

  it("of different names have different addresses, even where their letters are the same", async () => {
    const slugs = [];
    for (const name of ["C", "C#", "C++"])
      slugs.push((await ada.post<{ channel: Channel }>("/api/channels", { name })).body.channel.slug);
    expect(slugs).toEqual(["c", "c-2", "c-3"]);
  });

  it("can have names that JavaScript knows", async () => {
    await ada.post("/api/channels", { name: "constructor" });
    expect((await ada.send("constructor", "hello")).status).toBe(201);
    expect((await ada.request("GET", "/c/constructor")).status).toBe(200);
  });

  it("are made once, however many members try at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ada.post("/api/channels", { name: "rush" })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await slugsOf(ada)).filter((slug) => slug === "rush")).toHaveLength(1);
  });

  it.each([
    [{}, "invalid_channel_name"],
    [{ name: "" }, "invalid_channel_name"],
    [{ name: 7 }, "invalid_channel_name"],
    [{ name: "x".repeat(65) }, "invalid_channel_name"],
    [{ name: "!!!" }, "invalid_channel_name"],
    [{ name: "a\u202Eb" }, "invalid_channel_name"],
    [{ name: "fine", topic: "x".repeat(251) }, "invalid_input"],
    [{ name: "fine", topic: "a\u0000b" }, "invalid_input"],
    [[], "invalid_input"],
  ])("refuse %j", async (input, code) => {
    const { status, body } = await ada.post<Problem>("/api/channels", input);
    expect([status, body.code]).toEqual([422, code]);
    expect(await slugsOf(ada)).not.toContain("fine");
  });

  it("need a session", async () => {
    expect((await httpClient(server.url).get("/api/channels")).status).toBe(401);
    expect((await httpClient(server.url).post("/api/channels", { name: "secret" })).status).toBe(401);
    expect(await slugsOf(ada)).not.toContain("secret");
  });
});

describe("the page of a channel", () => {
  const statusOf = async (who: HttpClient, path: string) => (await who.request("GET", path)).status;

  it("is found in capitals, too, while programs have to use the exact slug", async () => {
    const { status, headers } = await ada.request("GET", "/c/GENERAL");
    expect([status, headers.get("location")]).toEqual([307, "/c/general"]);
    expect((await ada.get<Problem>("/api/channels/GENERAL/messages")).body.code).toBe("channel_not_found");
  });

  it("that does not exist is a 404 in the chat's layout, and works as soon as it exists", async () => {
    const { status, body } = await ada.request<string>("GET", "/c/nowhere");
    expect(status).toBe(404);
    expect(body).toContain("Channel not found");
    expect(await statusOf(ada, "/c/%E0%A4%A")).toBe(404);
    await ada.post("/api/channels", { name: "nowhere" });
    expect(await statusOf(ada, "/c/nowhere")).toBe(200);
  });

  it("does not reveal to strangers which channels exist", async () => {
    for (const path of ["/c/general", "/c/not-there"]) expect(await statusOf(httpClient(server.url), path)).toBe(200);
  });
});

describe("the unread count", () => {
  it("starts where one joined, and is the same in all tabs", async () => {
    await ada.post("/api/channels", { name: "news" });
    await ada.send("news", "before");
    const linus = await member(server.url, "Linus");
    const unread = async () => (await channelsOf(linus)).find(({ slug }) => slug === "news")?.unread;
    expect(await unread()).toBe(0);

    await ada.send("news", "after");
    await ada.send("news", "after that");
    expect(await unread()).toBe(2);

    const [one, other] = await Promise.all([connect(linus), connect(linus)]);
    expect(await one.emitWithAck("channel:read", { channel: "news", seq: 2 })).toEqual({
      channel: "news",
      seq: 2,
      unread: 1,
      mentions: 0,
      latest: 3,
    });
    expect(await unread()).toBe(1);
    // A read marker moves neither back nor beyond the last message.
    expect(await other.emitWithAck("channel:read", { channel: "news", seq: 1 })).toEqual({
      channel: "news",
      seq: 2,
      unread: 1,
      mentions: 0,
      latest: 3,
    });
    expect(await one.emitWithAck("channel:read", { channel: "news", seq: 99 })).toEqual({
      channel: "news",
      seq: 3,
      unread: 0,
      mentions: 0,
      latest: 3,
    });
    expect(await unread()).toBe(0);
  });

  it("never includes one's own messages", async () => {
    await ada.post("/api/channels", { name: "diary" });
    await ada.send("diary", "dear diary");
    await ada.send("diary", "goodbye");
    const unreadOf = async (who: HttpClient) => (await channelsOf(who)).find(({ slug }) => slug === "diary")?.unread;
    expect(await unreadOf(ada)).toBe(0);
    await (await member(server.url, "Reader")).send("diary", "hello");
    expect(await unreadOf(ada)).toBe(1);
  });

  it("is updated live, without the messages of channels that are not open", async () => {
    const socket = await connect(await member(server.url, "Elsewhere"));
    const activity = listen(socket, "channels:activity");
    const changes = listen(socket, "channel:changes");
    const { body } = await ada.send("general", "psst");
    const channels = await activity.first((changed) => changed.some(({ slug }) => slug === "general"));
    expect(channels).toContainEqual({
      slug: "general",
      seq: body.message.seq,
      lastActivityAt: body.message.createdAt,
    });
    expect(changes.received).toEqual([]);
  });

  it("is not sent to those who have the channel open: they get the message itself", async () => {
    const inside = await connect(await member(server.url, "Inside"));
    const badge = listen(await connect(await member(server.url, "Outside")), "channels:activity");
    const sayAndHear = async (text: string) => {
      const { body } = await ada.send("general", text);
      await badge.first((channels) => channels.some(({ seq }) => seq === body.message.seq));
      await inside.emitWithAck("channel:open", { channel: "general" });
    };
    // Earlier messages have been published by now, and are not batched with the next ones.
    await sayAndHear("before");
    const [changes, activity] = [listen(inside, "channel:changes"), listen(inside, "channels:activity")];
    await sayAndHear("for those who are here");
    expect(changes.received).toHaveLength(1);
    expect(activity.received).toEqual([]);
  });
});
