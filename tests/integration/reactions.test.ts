import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import { limits } from "#lib/contract/limits";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import type { ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
});

type Answer = Problem & { message: Message; reactions: { emoji: string; by: { displayName: string }[] }[] };
const place = ({ id }: Pick<Message, "id">, channel = "general") => `/api/channels/${channel}/messages/${id}/reactions`;
const say = async (text = "hello") => (await ada.send("general", text)).body.message;
const react = (who: HttpClient, message: Pick<Message, "id">, emoji: unknown, on: unknown = true) =>
  who.put<Answer>(place(message), { emoji, on });
const history = async () => (await grace.get<MessagePage>("/api/channels/general/messages?limit=200")).body.messages;
const shown = ({ reactions }: Message) =>
  reactions.map(({ emoji, count, by }) => [emoji, count, ...by.map(({ displayName }) => displayName)]);

describe("a reaction", () => {
  it("is added and removed by revisions that everyone who has the channel open gets", async () => {
    const message = await say();
    const reader = await connect(grace);
    await reader.emitWithAck("channel:open", { channel: "general" });
    const feed = listen(reader, "channel:changes");
    const added = await reader.emitWithAck("message:react", {
      channel: "general",
      id: message.id,
      emoji: "👍🏽",
      on: true,
    });
    if ("error" in added) throw new Error(added.error.code);
    expect(added.message).toEqual({ ...message, rev: message.rev + 1, reactions: added.message.reactions });
    expect(shown(added.message)).toEqual([["👍🏽", 1, "Grace"]]);
    expect((await feed.first(({ to }) => to === added.message.rev)).messages).toEqual([added.message]);
    expect(await history()).toContainEqual(added.message);

    const { body } = await react(grace, message, "👍🏽", false);
    expect(body.message).toEqual({ ...message, rev: message.rev + 2 });
    expect((await feed.first(({ to }) => to === body.message.rev)).messages).toEqual([body.message]);
    const missed = await ada.get<Changes>(`/api/channels/general/changes?since=${message.rev}`);
    expect(missed.body.messages).toEqual([body.message]);
  });

  it("is not sent to those who have not opened the channel", async () => {
    const [open, closed] = await Promise.all([connect(ada), connect(grace)]);
    await open.emitWithAck("channel:open", { channel: "general" });
    const [feed, changes, mentions] = [
      listen(open, "channel:changes"),
      listen(closed, "channel:changes"),
      listen(closed, "mentioned"),
    ];
    const message = await say();
    const { body } = await react(ada, message, "🎉");
    await feed.first(({ to }) => to === body.message.rev);
    // A socket's own acknowledgement comes after everything that was sent to it before.
    await closed.emitWithAck("channel:read", { channel: "general", seq: 1 });
    expect([changes.received, mentions.received]).toEqual([[], []]);
  });

  it("that exists already, or does not exist, changes nothing and takes no revision", async () => {
    const message = await say();
    const first = await react(ada, message, "👀");
    expect((await react(ada, message, "👀")).body.message).toEqual(first.body.message);
    expect((await react(grace, message, "👀", false)).body.message).toEqual(first.body.message);
    expect((await react(ada, message, "❤️", false)).body.message).toEqual(first.body.message);
    expect((await history()).at(-1)).toEqual(first.body.message);
  });

  it("keeps the order in which its emoji came first, with its members by time", async () => {
    const message = await say();
    await react(ada, message, "🥁");
    await react(grace, message, "🎺");
    await react(grace, message, "🥁");
    await react(ada, message, "🥁", false);
    const { body } = await react(ada, message, "🥁");
    const expected = [
      ["🥁", 2, "Grace", "Ada"],
      ["🎺", 1, "Grace"],
    ];
    expect(shown(body.message)).toEqual(expected);
    expect(shown((await history()).find(({ id }) => id === message.id) ?? message)).toEqual(expected);
    const { reactions } = (await ada.get<Answer>(place(message))).body;
    expect(reactions.map(({ emoji, by }) => [emoji, ...by.map(({ displayName }) => displayName)])).toEqual([
      ["🥁", "Grace", "Ada"],
      ["🎺", "Grace"],
    ]);
  });

  it("counts all, names the first fifty, and names the next when one of them removes it", async () => {
    const message = await say();
    const crowd = await Promise.all(Array.from({ length: 52 }, (_, index) => member(server.url, `Guest ${index}`)));
    const all: string[] = [];
    for (const [index, guest] of crowd.entries()) {
      await react(guest, message, "🙌");
      all.push(`Guest ${index}`);
    }
    const named = async () => (await history()).find(({ id }) => id === message.id)?.reactions[0];
    expect(await named()).toMatchObject({ count: 52, by: all.slice(0, 50).map((displayName) => ({ displayName })) });
    await react(crowd[0] ?? ada, message, "🙌", false);
    expect(await named()).toMatchObject({ count: 51, by: all.slice(1, 51).map((displayName) => ({ displayName })) });
    const { reactions } = (await ada.get<Answer>(place(message))).body;
    expect(reactions[0]?.by.map(({ displayName }) => displayName)).toEqual(all.slice(1));
  });

  it("is sent to the member's other sockets, because a message does not name everyone", async () => {
    const message = await say();
    const [tab, other, stranger] = await Promise.all([connect(grace), connect(grace), connect(ada)]);
    const listeners = [tab, other, stranger].map((socket) => listen(socket, "message:reacted"));
    const reaction = { channel: "general", id: message.id, emoji: "🪁", on: true };
    await tab.emitWithAck("message:react", reaction);
    await listeners[1]?.first();
    await react(grace, message, "🪁", false);
    const takenBack = { ...reaction, on: false };
    await Promise.all(listeners.slice(0, 2).map((each) => each.first(({ on }) => !on)));
    // A socket's own acknowledgement comes after everything that was sent to it before.
    await stranger.emitWithAck("channel:read", { channel: "general", seq: 1 });
    expect(listeners.map(({ received }) => received)).toEqual([[takenBack], [reaction, takenBack], []]);
  });

  it("of many members at once is counted once for each", async () => {
    const message = await say();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => react(index % 2 ? ada : grace, message, "🌊")),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const after = (await history()).find(({ id }) => id === message.id);
    expect([after?.rev, after?.reactions[0]?.count]).toEqual([message.rev + 2, 2]);
  });

  it("is deleted with its message, and survives an edit", async () => {
    const message = await say();
    await react(grace, message, "🔥");
    const edited = await ada.patch<Answer>(`/api/channels/general/messages/${message.id}`, { text: "edited" });
    expect(shown(edited.body.message)).toEqual([["🔥", 1, "Grace"]]);
    const deleted = await ada.delete<Answer>(`/api/channels/general/messages/${message.id}`);
    expect(deleted.body.message.reactions).toEqual([]);
    expect((await ada.get<Answer>(place(message))).body).toEqual({ reactions: [] });
    const late = await react(grace, message, "🔥");
    expect([late.status, late.body.code]).toEqual([409, "message_deleted"]);
  });

  it("survives a restart", async () => {
    const message = await say();
    const { body } = await react(grace, message, "💾");
    await server.restart();
    expect((await history()).at(-1)).toEqual(body.message);
    expect(shown((await react(ada, message, "💾")).body.message)).toEqual([["💾", 2, "Grace", "Ada"]]);
  });

  it.each(["", "a", "1", "👍👍", "👍 ", "❤", "\u200d", "👍\u0301", ":tada:", 7, null])("is no %j", async (emoji) => {
    const { status, body } = await react(ada, await say(), emoji);
    expect([status, body.code, body.field]).toEqual([422, "invalid_emoji", "emoji"]);
  });

  it.each(["❤️", "👩‍👩‍👧‍👦", "🇮🇹", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "5️⃣"])("can be %s", async (emoji) => {
    expect((await react(ada, await say(), emoji)).body.message.reactions).toMatchObject([{ emoji, count: 1 }]);
  });

  it("is one of at most twenty different ones, which anyone may join", async () => {
    const message = await say();
    const many = Array.from({ length: limits.reactionsPerMessage }, (_, index) =>
      String.fromCodePoint(0x1f600 + index),
    );
    for (const emoji of many) expect((await react(ada, message, emoji)).status).toBe(200);
    const refused = await react(grace, message, "🦉");
    expect([refused.status, refused.body.code]).toEqual([422, "too_many_reactions"]);
    expect((await react(grace, message, many[0])).body.message.reactions[0]?.count).toBe(2);
    await react(ada, message, many[1], false);
    expect((await react(grace, message, "🦉")).status).toBe(200);
  });

  it("needs a message of this channel, a session, and a yes or no", async () => {
    const message = await say();
    await ada.post("/api/channels", { name: "elsewhere" });
    const put = (who: HttpClient, path: string, body: object) =>
      who.request<Problem>("PUT", path, {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const good = { emoji: "👍", on: true };
    const answers = await Promise.all([
      put(ada, place(message, "elsewhere"), good),
      put(ada, place({ id: "nothing" }), good),
      put(ada, place(message, "nowhere"), good),
      put(ada, place(message), { emoji: "👍", on: "yes" }),
      put(httpClient(server.url), place(message), good),
      httpClient(server.url).get<Problem>(place(message)),
      ada.get<Problem>(place(message, "elsewhere")),
      ada.post<Problem>(place(message), good),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, "message_not_found"],
      [404, "message_not_found"],
      [404, "channel_not_found"],
      [422, "invalid_input"],
      [401, "no_session"],
      [401, "no_session"],
      [404, "message_not_found"],
      [405, "method_not_allowed"],
    ]);
    expect((await history()).at(-1)?.reactions).toEqual([]);
  });
});
