import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import type { Problem, HttpClient } from "#tests/support/http";
import { sampleImageFile } from "#tests/support/sample-images";
import type { ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
});

type Answer = Problem & { message: Message };
const place = (id: string, channel = "general") => `/api/channels/${channel}/messages/${id}`;
const say = async (text: string) => (await ada.send("general", text)).body.message;
const history = async () => (await grace.get<MessagePage>("/api/channels/general/messages?limit=200")).body.messages;

describe("a message of one's own", () => {
  it("can be edited: everyone gets the new text, nobody the old one", async () => {
    const feed = listen(await openGeneral(grace), "channel:changes");
    const message = await say("teh start");
    const { status, body } = await ada.patch<Answer>(place(message.id), { text: "the start" });
    expect(status).toBe(200);
    expect(body.message).toEqual({
      ...message,
      text: "the start",
      rev: message.rev + 1,
      editedAt: expect.stringMatching(/Z$/),
    });
    const changes = await feed.first(({ to }) => to === body.message.rev);
    expect(changes).toEqual({
      channel: "general",
      from: body.message.rev,
      to: body.message.rev,
      messages: [body.message],
    });
    expect(await history()).toContainEqual(body.message);
    expect(JSON.stringify(await history())).not.toContain("teh start");
  });

  it("can be deleted: a tombstone stays, and members who were away get it", async () => {
    const before = await say("before");
    const message = await say("a secret");
    const after = await say("after");
    const { status, body } = await ada.delete<Answer>(place(message.id));
    expect(status).toBe(200);
    expect(body.message).toMatchObject({ seq: message.seq, text: "", images: [], deletedAt: expect.any(String) });
    const places = (await history()).map(({ seq }) => seq);
    expect(places).toEqual(expect.arrayContaining([before.seq, message.seq, after.seq]));

    const { body: missed } = await grace.get<Changes>(`/api/channels/general/changes?since=${after.rev}`);
    expect(missed.messages).toEqual([body.message]);
    const again = await ada.delete<Answer>(place(message.id));
    expect([again.status, again.body.message]).toEqual([200, body.message]);
  });

  it("leaves no byte of its image behind", async () => {
    const { body } = await ada.multipart<Answer>("/api/channels/general/images", {
      clientId: randomUUID(),
      image: await sampleImageFile("jpeg"),
    });
    const [image] = body.message.images;
    const files = () => readdirSync(join(server.dataDir, "images"), { recursive: true }).map(String);
    expect(files().filter((name) => name.includes(image?.id ?? "none"))).toHaveLength(2);
    await ada.delete(place(body.message.id));
    expect(files().filter((name) => name.includes(image?.id ?? "none"))).toEqual([]);
    for (const url of [image?.url, image?.thumbnailUrl]) expect((await grace.bytes(url ?? "")).status).toBe(404);
  });

  it("can be changed over the socket in the same way", async () => {
    const socket = await openGeneral(ada);
    const { id } = await say("by socket");
    const edited = await socket.emitWithAck("message:edit", { channel: "general", id, text: "by socket, edited" });
    expect(edited).toMatchObject({ message: { id, text: "by socket, edited" } });
    const deleted = await socket.emitWithAck("message:delete", { channel: "general", id });
    expect(deleted).toMatchObject({ message: { id, text: "" } });
    expect(await socket.emitWithAck("message:edit", { channel: "general", id, text: "undead" })).toMatchObject({
      error: { code: "message_deleted" },
    });
  });

  it("takes no revision when nothing changes", async () => {
    const message = await say("as it is");
    const { body } = await ada.patch<Answer>(place(message.id), { text: "as it is" });
    expect(body.message).toEqual(message);
  });

  it("is still found by its clientId", async () => {
    const clientId = randomUUID();
    const { body } = await ada.send("general", "first", clientId);
    await ada.patch(place(body.message.id), { text: "second" });
    const repeat = await ada.send("general", "first", clientId);
    expect([repeat.status, repeat.body.message.id, repeat.body.message.text]).toEqual([200, body.message.id, "second"]);
    await ada.delete(place(body.message.id));
    expect((await ada.send("general", "first", clientId)).body.message.deletedAt).not.toBeNull();
  });

  it("can be changed concurrently without a gap in the revisions", async () => {
    const since = (await grace.get<MessagePage>("/api/channels/general/messages")).body.rev;
    const messages = await Promise.all(Array.from({ length: 20 }, (_, index) => say(`busy ${index}`)));
    await Promise.all(
      messages.flatMap(({ id }, index) => [
        ada.patch(place(id), { text: `busier ${index}` }),
        ...(index % 2 ? [ada.delete(place(id))] : []),
        say(`among them ${index}`),
      ]),
    );
    const { body } = await grace.get<Changes>(`/api/channels/general/changes?since=${since}&limit=200`);
    const revs = body.messages.map(({ rev }) => rev);
    expect(revs).toEqual(revs.toSorted((one, other) => one - other));
    expect(new Set(revs).size).toBe(revs.length);
    expect(revs.at(-1)).toBe(body.rev);
    const seqs = (await history()).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  });
});

describe("a refused change", () => {
  it("is one of another member's message, of another channel's, or of none", async () => {
    const message = await say("mine");
    await ada.post("/api/channels", { name: "elsewhere" });
    const codes = await Promise.all([
      grace.patch<Answer>(place(message.id), { text: "yours" }),
      grace.delete<Answer>(place(message.id)),
      ada.patch<Answer>(place(message.id, "elsewhere"), { text: "there" }),
      ada.delete<Answer>(place("unknown")),
      ada.patch<Answer>(place(message.id), { text: "" }),
      ada.patch<Answer>(place(message.id), { text: "x".repeat(4_001) }),
      ada.patch<Answer>(place(message.id), {}),
    ]);
    expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
      [403, "not_author"],
      [403, "not_author"],
      [404, "message_not_found"],
      [404, "message_not_found"],
      [422, "invalid_text"],
      [422, "invalid_text"],
      [422, "invalid_text"],
    ]);
    expect(await history()).toContainEqual(message);
  });
});

async function openGeneral(who: HttpClient) {
  const socket = await connect(who);
  await socket.emitWithAck("channel:open", { channel: "general" });
  return socket;
}
