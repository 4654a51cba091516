import { randomUUID } from "node:crypto";
import type { Channel } from "#lib/contract/channel";
import type { Message } from "#lib/contract/message";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { sampleImageFile } from "#tests/support/sample-images";
import type { ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { upload } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
});

type Changed = { channel: Channel };
const change = <Body = Changed>(who: HttpClient, slug: string, input: object) =>
  who.patch<Body>(`/api/channels/${slug}`, input);

describe("a channel", () => {
  it("is renamed by its creator, keeps its address, and everyone gets the change", async () => {
    const slug = await ada.createChannel("Reading room");
    await ada.send(slug, "hello");
    const listener = listen(await connect(grace), "channels:changed");
    const { status, body } = await change(ada, slug, { name: " Library ", topic: "Books" });
    expect(status).toBe(200);
    expect(body.channel).toMatchObject({ slug, name: "Library", topic: "Books", seq: 1, unread: 0, archivedAt: null });
    expect(await listener.first()).toMatchObject({ slug, name: "Library", topic: "Books", seq: 1 });
    // The old name is free, but its slug is taken.
    expect(await ada.createChannel("reading ROOM")).toBe("reading-room-2");
  });

  it("can be written differently, and given its first name back", async () => {
    const slug = await ada.createChannel("orchard");
    for (const name of ["Orchard", "Garden", "orchard"]) {
      const { body } = await change(ada, slug, { name });
      expect(body.channel).toMatchObject({ slug, name });
    }
  });

  it("can't take the name of another, nor a lookalike, however many try at once", async () => {
    const taken = await ada.createChannel("Kitchen");
    const slugs = await Promise.all(["pantry", "cellar", "larder"].map((name) => ada.createChannel(name)));
    const { status, body } = await change<Problem>(ada, slugs[0] ?? "", { name: "Кitchen", topic: "mine" });
    expect([status, body.code, body.slug]).toEqual([409, "channel_exists", taken]);
    const answers = await Promise.all(slugs.map((slug) => change(ada, slug, { name: "Scullery" })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409]);
    const all = await ada.channels();
    expect(all.filter(({ name }) => name === "Scullery")).toHaveLength(1);
    expect(all.filter(({ topic }) => topic === "mine")).toEqual([]);
  });

  it("is not published when nothing changes", async () => {
    const slug = await ada.createChannel("still life");
    const listener = listen(await connect(grace), "channels:changed");
    await change(ada, slug, { name: "still life", topic: "", archived: false });
    await change(ada, slug, {});
    await change(ada, slug, { topic: "now" });
    expect(await listener.first()).toMatchObject({ slug, topic: "now" });
    expect(listener.received).toHaveLength(1);
  });

  it("is changed by nobody else, by HTTP or socket, and the first one by nobody at all", async () => {
    const slug = await ada.createChannel("diary");
    const listener = listen(await connect(ada), "channels:changed");
    const { status, body } = await change<Problem>(grace, slug, { name: "Grace was here" });
    expect([status, body.code]).toEqual([403, "not_creator"]);
    const refused = await (await connect(grace)).emitWithAck("channel:update", { channel: slug, archived: true });
    expect(refused).toMatchObject({ error: { code: "not_creator" } });
    expect((await change<Problem>(ada, "general", { topic: "mine" })).body.code).toBe("not_creator");
    expect((await change(httpClient(server.url), slug, { topic: "mine" })).status).toBe(401);
    await ada.createChannel("after that");
    await listener.first(({ name }) => name === "after that");
    expect(listener.received).toHaveLength(1);
  });

  it.each([
    [{ name: "!!!" }, 422, "invalid_channel_name"],
    [{ name: 7 }, 422, "invalid_channel_name"],
    [{ name: "a\u202Eb" }, 422, "invalid_channel_name"],
    [{ topic: "x".repeat(251) }, 422, "invalid_input"],
    [{ archived: "yes" }, 422, "invalid_input"],
  ])("refuses %j", async (input, status, code) => {
    const slug = (await ada.post<Changed & Problem>("/api/channels", { name: "strict" })).body.slug ?? "strict";
    const { body, ...answer } = await change<Problem>(ada, slug, input);
    expect([answer.status, body.code]).toEqual([status, code]);
  });
});

describe("an archived channel", () => {
  let slug: string;
  let message: Message;
  const clientId = randomUUID();
  const text = "the last word";
  beforeAll(async () => {
    slug = await ada.createChannel("old times");
    message = (await grace.send(slug, text, clientId)).body.message;
    await change(ada, slug, { archived: true });
  });

  it("is published to everyone", async () => {
    const other = await ada.createChannel("new times");
    const listener = listen(await connect(grace), "channels:changed");
    const { body } = await change(ada, other, { archived: true });
    expect(body.channel.archivedAt).toEqual(expect.stringMatching(/^\d{4}-.*Z$/));
    expect(await listener.first()).toMatchObject({ slug: other, archivedAt: body.channel.archivedAt });
  });

  it("takes no message, no image, no edit, no reaction and no typing", async () => {
    const codes = async (...answers: Promise<{ status: number; body: unknown }>[]) =>
      (await Promise.all(answers)).map(({ status, body }) => [status, (body as Problem).code]);
    const refusals = await codes(
      grace.send(slug, "one more"),
      ada.send(slug, "one more of mine"),
      upload(grace, { image: await sampleImageFile("png") }, slug),
      grace.patch(`/api/channels/${slug}/messages/${message.id}`, { text: "otherwise" }),
      grace.put(`/api/channels/${slug}/messages/${message.id}/reactions`, { emoji: "👍", on: true }),
    );
    expect(refusals).toEqual(Array.from({ length: 5 }, () => [409, "channel_archived"]));
    const socket = await connect(grace);
    expect(await socket.emitWithAck("typing", { channel: slug })).toMatchObject({
      error: { code: "channel_archived" },
    });
    expect((await grace.get<{ rev: number }>(`/api/channels/${slug}/changes?since=0`)).body.rev).toBe(message.rev);
  });

  it("can still be read, and acknowledges a repeated message from before", async () => {
    const repeat = await grace.send(slug, text, clientId);
    expect([repeat.status, repeat.body.message.id]).toEqual([200, message.id]);
    const socket = await connect(ada);
    const opened = await socket.emitWithAck("channel:open", { channel: slug });
    expect(opened).toMatchObject({ messages: [{ text }], channel: { archivedAt: expect.any(String) } });
    expect(await socket.emitWithAck("channel:read", { channel: slug, seq: 1 })).toMatchObject({ seq: 1 });
  });

  it("stays archived over a restart, until its creator unarchives it", async () => {
    await server.restart();
    expect((await grace.send(slug, "still not")).status).toBe(409);
    expect((await change(ada, slug, { archived: false })).body.channel.archivedAt).toBeNull();
    expect((await grace.send(slug, "at last")).status).toBe(201);
    await change(ada, slug, { archived: true });
    expect((await grace.delete(`/api/channels/${slug}/messages/${message.id}`)).status).toBe(200);
  });
});
