import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { OutputOf } from "#lib/contract/operations";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { imagesOfWidths, sampleImageFile } from "#tests/support/sample-images";
import type { ServerProcess } from "#tests/support/server";
import { connect, listen, type ParleySocket } from "#tests/support/socket";
import { filesBelow, imageOf, upload } from "#tests/support/uploads";

type Changed = { message: Message } & Problem;

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
let socket: ParleySocket;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
  socket = await connect(ada);
});

const sendNumbered = async (count: number, text = "") =>
  (await upload(ada, { ...(await imagesOfWidths(count)), text })).body.message;
const idsOf = ({ images }: Message) => images.map(({ id }) => id);

describe("the description of an image", () => {
  it("is changed by its sender, and reaches everyone, live and later, without marking the message as edited", async () => {
    const watcher = await connect(grace);
    const feed = listen(watcher, "channel:changes");
    await watcher.emitWithAck("channel:open", { channel: "general" });
    const sent = await sendNumbered(2);
    const { status, body } = await ada.patch<Changed>(`/api/images/${idsOf(sent)[1]}`, { alt: " the second " });
    expect(status).toBe(200);
    expect(body.message.images.map(({ alt }) => alt)).toEqual(["number 0", "the second"]);
    expect([body.message.rev, body.message.editedAt]).toEqual([sent.rev + 1, null]);

    const live = await feed.first(({ to }) => to === body.message.rev);
    expect(live.messages).toEqual([body.message]);
    const since = await grace.get<{ messages: Message[] }>(`/api/channels/general/changes?since=${sent.rev}`);
    expect(since.body.messages).toEqual([body.message]);
  });

  it("takes no revision when nothing changes", async () => {
    const sent = await sendNumbered(1);
    const { body } = await ada.patch<Changed>(`/api/images/${idsOf(sent)[0]}`, { alt: "number 0" });
    expect(body.message.rev).toBe(sent.rev);
  });

  it("can be changed over the socket", async () => {
    const sent = await sendNumbered(1);
    const ack = await socket.emitWithAck("image:describe", { id: idsOf(sent)[0] ?? "", alt: "by socket" });
    expect(ack).toMatchObject({ message: { images: [{ alt: "by socket" }] } });
  });

  it.each<[string, () => HttpClient, string | undefined, unknown, number, string]>([
    ["others", () => grace, undefined, { alt: "mine now" }, 403, "not_author"],
    ["strangers", () => httpClient(server.url), undefined, { alt: "mine now" }, 401, "no_session"],
    ["what is not there", () => ada, "nowhere", { alt: "x" }, 404, "image_not_found"],
    ["too long a text", () => ada, undefined, { alt: "x".repeat(1_001) }, 422, "invalid_input"],
    ["no text", () => ada, undefined, {}, 422, "invalid_input"],
  ])("is not changed by or for %s", async (_, who, id, input, status, code) => {
    const sent = await sendNumbered(1);
    const answer = await who().patch<Problem>(`/api/images/${id ?? idsOf(sent)[0]}`, input);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const { body } = await ada.get<{ messages: Message[] }>("/api/channels/general/messages?limit=1");
    expect(body.messages[0]?.images[0]?.alt).toBe("number 0");
  });
});

describe("a deleted image", () => {
  const variants = (id: string) => ["", "/display", "/thumbnail"].map((variant) => `/api/images/${id}${variant}`);

  it("leaves its message, and nothing on the disk", async () => {
    const sent = await sendNumbered(3);
    const [first = "", gone = "", last = ""] = idsOf(sent);
    const { status, body } = await ada.delete<Changed>(`/api/images/${gone}`);
    expect([status, body.message.rev, body.message.deletedAt]).toEqual([200, sent.rev + 1, null]);
    expect(idsOf(body.message)).toEqual([first, last]);
    for (const url of variants(gone))
      expect((await ada.bytes(url, { "if-none-match": `"${gone}-display"` })).status).toBe(404);
    for (const url of variants(first)) expect((await ada.bytes(url)).status).toBe(200);
    expect(filesBelow(server, "").filter((name) => name.includes(gone))).toEqual([]);
    expect(filesBelow(server, "").filter((name) => name.includes(first))).toHaveLength(2);
  });

  it("takes its message with it when nothing else is in it", async () => {
    const [sent, captioned] = [await sendNumbered(1), await sendNumbered(1, "a caption")];
    const alone = await ada.delete<Changed>(`/api/images/${idsOf(sent)[0]}`);
    expect(alone.body.message).toMatchObject({ images: [], text: "", deletedAt: expect.any(String) });
    const withText = await ada.delete<Changed>(`/api/images/${idsOf(captioned)[0]}`);
    expect(withText.body.message).toMatchObject({ images: [], text: "a caption", deletedAt: null });
  });

  it("leaves a message that is recognized when it is sent again", async () => {
    for (const text of ["", "with words"])
      for (const count of [1, 2]) {
        const parts = { clientId: randomUUID(), text, ...(await imagesOfWidths(count)) };
        const sent = (await upload(ada, parts)).body.message;
        await ada.delete(`/api/images/${idsOf(sent)[0]}`);
        const again = await upload(ada, parts);
        expect([again.status, again.body.message.id]).toEqual([200, sent.id]);
        expect(again.body.message.images).toHaveLength(count - 1);
        const { status, body } = await upload(ada, { ...parts, ...(await imagesOfWidths(count + 1)) });
        expect([status, body.code]).toEqual([409, "client_id_reused"]);
      }
  });

  it("is deleted with its message, in every size", async () => {
    const sent = await sendNumbered(2, "both");
    await ada.delete(`/api/channels/general/messages/${sent.id}`);
    for (const id of idsOf(sent)) {
      for (const url of variants(id)) expect((await ada.bytes(url)).status).toBe(404);
      expect(filesBelow(server, "").filter((name) => name.includes(id))).toEqual([]);
    }
  });

  it("can be deleted over the socket, once", async () => {
    const id = idsOf(await sendNumbered(1))[0] ?? "";
    expect(await socket.emitWithAck("image:delete", { id })).toMatchObject({ message: { images: [] } });
    expect(await socket.emitWithAck("image:delete", { id })).toMatchObject({ error: { code: "image_not_found" } });
  });

  it("can be deleted only by its sender", async () => {
    const id = imageOf((await upload(ada, { image: await sampleImageFile("png") })).body).id;
    const { status, body } = await grace.delete<Problem>(`/api/images/${id}`);
    expect([status, body.code]).toEqual([403, "not_author"]);
    expect((await httpClient(server.url).delete(`/api/images/${id}`)).status).toBe(401);
    expect((await grace.bytes(`/api/images/${id}`)).status).toBe(200);
  });
});

describe("the images of a channel", () => {
  it("are listed page by page, past the texts between them", async () => {
    await ada.post("/api/channels", { name: "gallery" });
    const path = "/api/channels/gallery/images";
    const seqs: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      await ada.send("gallery", `text ${i}`);
      seqs.push((await upload(ada, { image: await sampleImageFile("png") }, "gallery")).body.message.seq);
    }
    const page = async (query: string) => {
      const { body } = await grace.get<OutputOf<"image.gallery">>(`${path}?${query}`);
      return [body.messages.map(({ seq }) => seq), body.hasBefore, body.hasAfter];
    };
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = seqs;
    expect(await page("limit=2")).toEqual([[fourth, fifth], true, false]);
    expect(await page(`limit=2&before=${fourth}`)).toEqual([[second, third], true, true]);
    expect(await page(`limit=2&before=${second}`)).toEqual([[first], false, true]);
    expect(await page(`limit=2&after=${third}`)).toEqual([[fourth, fifth], true, false]);
    expect(await page(`limit=3&around=${third}`)).toEqual([[second, third, fourth], true, true]);
    expect(await page(`before=${first}`)).toEqual([[], false, true]);
    expect(await page(`after=${fifth}`)).toEqual([[], true, false]);
    expect((await httpClient(server.url).get(path)).status).toBe(401);
    expect((await grace.get("/api/channels/nowhere/images")).status).toBe(404);
  });
});
