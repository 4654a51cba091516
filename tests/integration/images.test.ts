import { randomUUID } from "node:crypto";
import sharp from "sharp";
import type { Message } from "#lib/contract/message";
import { member, type Problem, type HttpClient } from "#tests/support/http";
import { imagesOfWidths, sampleImageFile, type SampleImageName } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { filesBelow, imageOf, upload, uploadPath, type Uploaded } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

describe("an image", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as SampleImageName[])("can be a %s", async (name) => {
    const { status, body } = await upload(ada, {
      image: await sampleImageFile(name),
      text: "look",
      alt: "a red field",
    });
    expect(status).toBe(201);
    expect(body.message.text).toBe("look");
    expect(imageOf(body)).toEqual({
      id: expect.any(String),
      width: 60,
      height: 40,
      alt: "a red field",
      thumbhash: expect.stringMatching(/^[\w+/]+=*$/),
      animated: false,
      url: expect.stringContaining("/api/images/"),
      thumbnailUrl: expect.stringMatching(/\/thumbnail$/),
      thumbnailWidth: 60,
    });
    const { body: bytes, headers } = await ada.bytes(imageOf(body).url);
    expect(headers.get("content-type")).toBe("image/webp");
    const shown = await sharp(bytes).raw().toBuffer();
    expect(Math.abs((shown[0] ?? 0) - 200)).toBeLessThan(6);
  });

  it("reaches everyone in the channel live, and those who come later", async () => {
    const socket = await connect(await member(server.url, "Grace"));
    const feed = listen(socket, "channel:changes");
    await socket.emitWithAck("channel:open", { channel: "general" });
    const { body } = await upload(ada, { image: await sampleImageFile("png") });
    const { messages } = await feed.first((changes) => changes.messages.some(({ id }) => id === body.message.id));
    expect(messages).toContainEqual(body.message);
    const later = await member(server.url, "Linus");
    const history = await later.get<{ messages: Message[] }>("/api/channels/general/messages");
    expect(history.body.messages).toContainEqual(body.message);
    expect((await later.bytes(imageOf(body).thumbnailUrl)).status).toBe(200);
  });

  it("is turned upright and stays animated", async () => {
    const turned = imageOf((await upload(ada, { image: await sampleImageFile("rotated") })).body);
    expect([turned.width, turned.height]).toEqual([40, 60]);
    for (const name of ["animatedGif", "animatedWebp"] as const) {
      const image = imageOf((await upload(ada, { image: await sampleImageFile(name) })).body);
      expect([image.width, image.height]).toEqual([60, 40]);
      for (const url of [image.url, image.thumbnailUrl])
        expect((await sharp((await ada.bytes(url)).body).metadata()).pages).toBe(2);
    }
  });

  it("reveals nothing about where, when and by whom it was made", async () => {
    const image = imageOf((await upload(ada, { image: await sampleImageFile("withGps") })).body);
    for (const url of [image.url, image.thumbnailUrl]) {
      const metadata = await sharp((await ada.bytes(url)).body).metadata();
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("is shown at most 2,560 and 640 pixels wide", async () => {
    const image = imageOf((await upload(ada, { image: await sampleImageFile("large") })).body);
    expect([image.width, image.height]).toEqual([2_560, 640]);
    expect((await sharp((await ada.bytes(image.thumbnailUrl)).body).metadata()).width).toBe(640);
  });

  it("can be sent in chunks, without a length", async () => {
    const form = new FormData();
    form.append("clientId", randomUUID());
    form.append("image", await sampleImageFile("png"));
    const whole = new Response(form);
    const { status, body } = await ada.request<Uploaded>("POST", uploadPath, {
      body: whole.body,
      duplex: "half",
      headers: { "content-type": whole.headers.get("content-type") ?? "" },
    } as RequestInit);
    expect(status).toBe(201);
    expect(imageOf(body).width).toBe(60);
  });

  it("is one message, however often it is sent", async () => {
    const parts = { clientId: randomUUID(), image: await sampleImageFile("jpeg"), text: "once" };
    const before = filesBelow(server, "images").length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(ada, parts)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => imageOf(body).id)).size).toBe(1);
    expect(filesBelow(server, "images")).toHaveLength(before + 2);
    const { status, body } = await upload(ada, { ...parts, text: "twice" });
    expect([status, body.code]).toEqual([409, "client_id_reused"]);
  });

  it("may have its clientId in the header for retries", async () => {
    const clientId = randomUUID();
    const send = async () => {
      const body = new FormData();
      body.append("image", await sampleImageFile("png"));
      return ada.request<Uploaded>("POST", uploadPath, { body, headers: { "idempotency-key": clientId } });
    };
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect([first.body.message.clientId, again.body.message.id]).toEqual([clientId, first.body.message.id]);
  });

  it("is no repetition of a text, nor with other images of itself", async () => {
    const [clientId, image] = [randomUUID(), await sampleImageFile("jpeg")];
    const refusedAs = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
    await ada.post("/api/channels/general/messages", { clientId, text: "words" });
    expect(refusedAs(await upload(ada, { clientId, text: "words", image }))).toEqual([409, "client_id_reused"]);

    const parts = { clientId: randomUUID(), text: "one", image };
    await upload(ada, parts);
    expect(refusedAs(await upload(ada, { ...parts, image: [image, image] }))).toEqual([409, "client_id_reused"]);
    const { image: _, ...words } = parts;
    const said = await ada.post<Problem>("/api/channels/general/messages", words);
    expect(refusedAs(said)).toEqual([409, "client_id_reused"]);
  });
});

describe("several images", () => {
  it("are one message, in their order, each with its own description", async () => {
    const { status, body } = await upload(ada, await imagesOfWidths(10));
    expect(status).toBe(201);
    expect(body.message.images.map(({ alt }) => alt)).toEqual(Array.from({ length: 10 }, (_, i) => `number ${i}`));
    expect(body.message.images.map(({ width }) => width)).toEqual(Array.from({ length: 10 }, (_, i) => 10 + i));
  });
});
