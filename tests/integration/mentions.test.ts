import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { MessagePage } from "#lib/contract/operations/messages";
import { member, type HttpClient } from "#tests/support/http";
import { sampleImageFile } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
let linus: HttpClient;
beforeAll(async () => {
  server = await startServer();
  const enter = (name: string) => member(server.url, name);
  [ada, grace, linus] = await Promise.all([enter("Ada"), enter("Grace Hopper"), enter("Linus")]);
});

const say = async (who: HttpClient, text: string, channel = "general") => (await who.send(channel, text)).body.message;
const names = (message: Message | undefined) => message?.mentions.map(({ displayName }) => displayName);
const edit = async (message: Message, text: string) =>
  (await ada.patch<{ message: Message }>(`/api/channels/general/messages/${message.id}`, { text })).body.message;
const latest = async () => (await linus.get<MessagePage>("/api/channels/general/messages")).body.messages.at(-1);
const mentionsOf = async (who: HttpClient, channel = "general") =>
  (await who.channels()).find(({ slug }) => slug === channel)?.mentions;
/** Resolves after everything that was sent to the socket before. */
const settle = (socket: Awaited<ReturnType<typeof connect>>) =>
  socket.emitWithAck("channel:close", { channel: "general" });

describe("a mention", () => {
  it("names the members behind an @, each once, however they are written, and nobody else", async () => {
    const message = await say(ada, "@grace hopper, @LINUS and @Linus: ask `@Ada` or @Nobody, ada@linus.example");
    expect(names(message)).toEqual(["Grace Hopper", "Linus"]);
    expect(message.mentions[0]).toEqual({ id: expect.any(String), displayName: "Grace Hopper" });
    expect(await latest()).toEqual(message);
  });

  it("is resolved again at an edit, and deleted with the message", async () => {
    const message = await say(ada, "@Linus");
    expect(names(await edit(message, "@Grace Hopper"))).toEqual(["Grace Hopper"]);
    expect(names(await latest())).toEqual(["Grace Hopper"]);
    expect(names(await edit(message, "nobody"))).toEqual([]);
    await edit(message, "@Linus");
    await ada.delete(`/api/channels/general/messages/${message.id}`);
    expect(names(await latest())).toEqual([]);
  });

  it("is no more than twenty in a message", async () => {
    const crowd = Array.from({ length: 22 }, (_, index) => `Guest ${index}`);
    for (const name of crowd) await member(server.url, name);
    const message = await say(ada, crowd.map((name) => `@${name}`).join(" "));
    expect(names(message)).toEqual(crowd.slice(0, 20));
  });

  it("is of the member who has the name now", async () => {
    const first = await member(server.url, "Mary");
    const before = await say(ada, "@Mary");
    await first.post("/api/logout");
    expect(names(await say(ada, "@Mary"))).toEqual([]);
    await member(server.url, "Mary");
    const after = await say(ada, "@Mary");
    expect(names(after)).toEqual(["Mary"]);
    expect(after.mentions).not.toEqual(before.mentions);
  });

  it("does not let one's next message overtake it", async () => {
    const socket = await connect(ada);
    const send = (text: string) =>
      socket.emitWithAck("message:send", { channel: "general", clientId: randomUUID(), text });
    await Promise.all([send("@Grace Hopper first"), send("second"), send("@Linus third")]);
    const { messages } = (await ada.get<MessagePage>("/api/channels/general/messages?limit=3")).body;
    expect(messages.map(({ text }) => text)).toEqual(["@Grace Hopper first", "second", "@Linus third"]);
  });
});

describe("a mention's event", () => {
  it("is sent to all sockets of the mentioned members, in any channel, and to nobody else", async () => {
    const [one, other] = await Promise.all([connect(grace), connect(grace)]);
    const [bystander, author] = await Promise.all([connect(linus), connect(ada)]);
    await Promise.all([one, bystander, author].map((each) => each.emitWithAck("channel:open", { channel: "general" })));
    const [hers, hersElsewhere, his, own] = [one, other, bystander, author].map((each) => listen(each, "mentioned"));
    const message = await say(ada, "@Grace Hopper, says @Ada");
    expect(await hers?.first()).toEqual({ channel: "general", message });
    expect(await hersElsewhere?.first()).toEqual({ channel: "general", message });
    await Promise.all([bystander, author].map(settle));
    expect([his?.received, own?.received]).toEqual([[], []]);
  });

  it("is sent after an edit only to those who were not mentioned before", async () => {
    const message = await say(ada, "@Grace Hopper");
    const [hers, his] = await Promise.all([grace, linus].map(async (who) => listen(await connect(who), "mentioned")));
    const edited = await edit(message, "@Grace Hopper and @Linus");
    expect(await his?.first()).toEqual({ channel: "general", message: edited });
    const next = await say(ada, "@Grace Hopper again");
    await hers?.first(({ message: { id } }) => id === next.id);
    expect(hers?.received).toHaveLength(1);
  });

  it("is sent for an image, too, and not again when that is repeated", async () => {
    const listener = listen(await connect(grace), "mentioned");
    const clientId = randomUUID();
    const send = async () =>
      ada.multipart<{ message: Message }>("/api/channels/general/images", {
        clientId,
        text: "see, @Grace Hopper",
        image: await sampleImageFile("jpeg"),
      });
    const { body } = await send();
    expect(names(body.message)).toEqual(["Grace Hopper"]);
    expect((await listener.first()).message).toEqual(body.message);
    await send();
    const last = await say(ada, "@Grace Hopper");
    await listener.first(({ message: { id } }) => id === last.id);
    expect(listener.received).toHaveLength(2);
  });

  it("is undone by an edit or a deletion for those who had it unread, and for nobody else", async () => {
    const mary = await member(server.url, "Mary Shelley");
    const [one, other] = await Promise.all([connect(mary), connect(mary)]);
    const [bystander, author] = await Promise.all([connect(linus), connect(ada)]);
    const [hers, hersElsewhere, his, own] = [one, other, bystander, author].map((each) => listen(each, "channel:read"));
    const edited = await say(ada, "@Mary Shelley and @Linus");
    const before = edited.seq - 1;
    await bystander.emitWithAck("channel:read", { channel: "general", seq: edited.seq });
    const deleted = await say(ada, "@Mary Shelley");
    await edit(edited, "nobody");
    const once = { channel: "general", seq: before, latest: deleted.seq, unread: 2, mentions: 1 };
    expect(await hers?.first()).toEqual(once);
    expect(await hersElsewhere?.first()).toEqual(once);
    await ada.delete(`/api/channels/general/messages/${deleted.id}`);
    expect(await hers?.first(({ mentions }) => mentions === 0)).toEqual({ ...once, unread: 1, mentions: 0 });
    // Linus had read the mention, and Ada never had one.
    await Promise.all([bystander, author].map(settle));
    expect([his?.received, own?.received.filter(({ seq }) => seq < edited.seq)]).toEqual([[], []]);
  });

  it("counts while it is unread", async () => {
    await ada.post("/api/channels", { name: "counted" });
    const [first] = [await say(ada, "@Linus", "counted"), await say(ada, "and", "counted")];
    const second = await say(ada, "@Linus and @Ada", "counted");
    expect(await mentionsOf(linus, "counted")).toBe(2);
    // Members are not mentioned by their own messages, even where those are unread again.
    const back = { channel: "counted", seq: 0, exact: true };
    const own = await (await connect(ada)).emitWithAck("channel:read", back);
    expect(own).toEqual({ channel: "counted", seq: 0, latest: 3, unread: 3, mentions: 0 });
    expect(await mentionsOf(await member(server.url, "Newcomer"), "counted")).toBe(0);

    const socket = await connect(linus);
    const read = (seq: number, exact = false) => socket.emitWithAck("channel:read", { channel: "counted", seq, exact });
    expect(await read(first?.seq ?? 0)).toEqual({ channel: "counted", seq: 1, latest: 3, unread: 2, mentions: 1 });
    await ada.patch(`/api/channels/counted/messages/${second.id}`, { text: "never mind" });
    expect(await mentionsOf(linus, "counted")).toBe(0);
    expect(await read(0, true)).toEqual({ channel: "counted", seq: 0, latest: 3, unread: 3, mentions: 1 });
    await ada.delete(`/api/channels/counted/messages/${first?.id}`);
    expect(await mentionsOf(linus, "counted")).toBe(0);
  });
});
