import { randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { watch } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import sharp from "sharp";
import type { Message } from "#lib/contract/message";
import { member, visitor, type Problem, type Visitor } from "#tests/support/http";
import { pictureFile, type PictureName } from "#tests/support/pictures";
import { startServer, type ParleyServer } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

const maxBytes = 200_000;
let server: ParleyServer;
let ada: Visitor;
beforeAll(async () => {
  server = await startServer({ environment: { IMAGE_MAX_BYTES: String(maxBytes), IMAGE_MAX_PIXELS: "5000000" } });
  ada = await member(server.url, "Ada");
});

type Sent = Problem & { message: Message };
const path = "/api/channels/general/images";
const upload = (parts: Record<string, string | File>) =>
  ada.multipart<Sent>(path, { clientId: randomUUID(), ...parts });
const imageOf = ({ message }: { message: Message }) => {
  const [image] = message.images;
  if (!image) throw new Error("The message has no image.");
  return image;
};
const filesBelow = (folder: string) =>
  readdirSync(join(server.dataDir, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe("an image", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as PictureName[])("can be a %s", async (name) => {
    const { status, body } = await upload({ image: await pictureFile(name), text: "look", alt: "a red field" });
    expect(status).toBe(201);
    expect(body.message.text).toBe("look");
    expect(imageOf(body)).toEqual({
      id: expect.any(String),
      width: 60,
      height: 40,
      alt: "a red field",
      thumbhash: expect.stringMatching(/^[\w+/]+=*$/),
      url: expect.stringContaining("/api/images/"),
      thumbnailUrl: expect.stringMatching(/\/thumbnail$/),
    });
    const { body: bytes, headers } = await ada.bytes(imageOf(body).url);
    expect(headers.get("content-type")).toBe("image/webp");
    const shown = await sharp(bytes).raw().toBuffer();
    expect(Math.abs((shown[0] ?? 0) - 200)).toBeLessThan(6);
  });

  it("reaches everybody in the channel live, and those who come later", async () => {
    const socket = await connect(await member(server.url, "Grace"));
    const feed = listen(socket, "channel:changes");
    await socket.emitWithAck("channel:open", { channel: "general" });
    const { body } = await upload({ image: await pictureFile("png") });
    const { messages } = await feed.first((changes) => changes.messages.some(({ id }) => id === body.message.id));
    expect(messages).toContainEqual(body.message);
    const later = await member(server.url, "Linus");
    const history = await later.get<{ messages: Message[] }>("/api/channels/general/messages");
    expect(history.body.messages).toContainEqual(body.message);
    expect((await later.bytes(imageOf(body).thumbnailUrl)).status).toBe(200);
  });

  it("is turned upright and keeps moving", async () => {
    const turned = imageOf((await upload({ image: await pictureFile("turned") })).body);
    expect([turned.width, turned.height]).toEqual([40, 60]);
    for (const name of ["movingGif", "movingWebp"] as const) {
      const image = imageOf((await upload({ image: await pictureFile(name) })).body);
      expect([image.width, image.height]).toEqual([60, 40]);
      for (const url of [image.url, image.thumbnailUrl])
        expect((await sharp((await ada.bytes(url)).body).metadata()).pages).toBe(2);
    }
  });

  it("tells nothing about where, when and by whom it was made", async () => {
    const image = imageOf((await upload({ image: await pictureFile("located") })).body);
    for (const url of [image.url, image.thumbnailUrl]) {
      const metadata = await sharp((await ada.bytes(url)).body).metadata();
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("is shown at most 2,560 and 640 pixels wide", async () => {
    const image = imageOf((await upload({ image: await pictureFile("large") })).body);
    expect([image.width, image.height]).toEqual([2_560, 640]);
    expect((await sharp((await ada.bytes(image.thumbnailUrl)).body).metadata()).width).toBe(640);
  });

  it("can come in chunks, without telling its length before", async () => {
    const form = new FormData();
    form.append("clientId", randomUUID());
    form.append("image", await pictureFile("png"));
    const whole = new Response(form);
    const { status, body } = await ada.request<Sent>("POST", path, {
      body: whole.body,
      duplex: "half",
      headers: { "content-type": whole.headers.get("content-type") ?? "" },
    } as RequestInit);
    expect(status).toBe(201);
    expect(imageOf(body).width).toBe(60);
  });

  it("is one message, however often it is sent", async () => {
    const parts = { clientId: randomUUID(), image: await pictureFile("jpeg"), text: "once" };
    const before = filesBelow("images").length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(parts)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => imageOf(body).id)).size).toBe(1);
    expect(filesBelow("images")).toHaveLength(before + 2);
    const { status, body } = await upload({ ...parts, text: "twice" });
    expect([status, body.code]).toEqual([409, "client_id_reused"]);
  });
});

describe("the bytes of an image", () => {
  let image: ReturnType<typeof imageOf>;
  beforeAll(async () => {
    image = imageOf((await upload({ image: await pictureFile("jpeg") })).body);
  });

  it("are kept by the reader's own browser alone, and are nothing but an image", async () => {
    const { headers } = await ada.bytes(image.url);
    expect(headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    const again = await ada.bytes(image.url, { "if-none-match": headers.get("etag") ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("can be had in parts", async () => {
    const { body: whole } = await ada.bytes(image.url);
    const part = await ada.bytes(image.url, { range: "bytes=4-9" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 4-9/${whole.length}`]);
    expect(part.body).toEqual(whole.slice(4, 10));
    expect((await ada.bytes(image.url, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  it("are for those with a session", async () => {
    const left = await member(server.url, "Gone");
    const oldCookie = left.cookie();
    await left.post("/api/logout");
    for (const stranger of [visitor(server.url), visitor(server.url, oldCookie)])
      for (const url of [image.url, image.thumbnailUrl, `${image.url}/display`])
        expect((await stranger.bytes(url)).status).toBe(401);
  });

  it.each(["/api/images/unknown", "/api/images/..%2F..%2Fsession-secret", "/api/images/unknown/thumbnail"])(
    "are not found at %s",
    async (address) => {
      const { status, body } = await ada.get<Problem>(address);
      expect([status, body.code]).toEqual([404, "image_not_found"]);
    },
  );

  it("come in no other size", async () => {
    expect((await ada.get<Problem>(`${image.url}/original`)).body.code).toBe("image_not_found");
  });
});

describe("what is no image", () => {
  const file = (content: string | Uint8Array<ArrayBuffer>, name = "a.png") =>
    new File([content], name, { type: "image/png" });
  const truncated = async () => {
    const whole = new Uint8Array(await (await pictureFile("jpeg")).arrayBuffer());
    return file(whole.slice(0, whole.length / 2));
  };

  it.each<[string, () => Promise<Record<string, string | File>>, number, string]>([
    ["text", async () => ({ image: file("just text") }), 422, "invalid_image"],
    ["an empty file", async () => ({ image: file("") }), 422, "invalid_image"],
    ["HTML", async () => ({ image: file("<html><script>alert(1)</script>", "a.jpg") }), 422, "invalid_image"],
    [
      "SVG",
      async () => ({ image: file('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>') }),
      422,
      "invalid_image",
    ],
    ["a truncated JPEG", async () => ({ image: await truncated() }), 422, "invalid_image"],
    ["nothing", async () => ({}), 422, "invalid_image"],
    ["a part of another name", async () => ({ file: await pictureFile("png") }), 422, "invalid_image"],
    ["a path on the server", async () => ({ upload: "/etc/passwd" }), 422, "invalid_image"],
    ["a bad clientId", async () => ({ image: await pictureFile("png"), clientId: "1" }), 422, "invalid_client_id"],
    [
      "too long a text",
      async () => ({ image: await pictureFile("png"), text: "x".repeat(4_001) }),
      422,
      "invalid_text",
    ],
    ["too many bytes", async () => ({ image: file(new Uint8Array(maxBytes + 1)) }), 413, "image_too_large"],
    ["too many pixels", async () => ({ image: await pictureFile("flood") }), 422, "invalid_image"],
    [
      "bytes that nobody asked for",
      async () => ({ other: file(new Uint8Array(maxBytes * 2)) }),
      413,
      "image_too_large",
    ],
    ["too many frames", async () => ({ image: await pictureFile("tooManyFrames") }), 422, "invalid_image"],
    ["a field without end", async () => ({ text: "x".repeat(100_000) }), 413, "too_large"],
  ])("%s is refused by name and leaves nothing behind", async (_, parts, status, code) => {
    const before = filesBelow("images").length;
    const answer = await upload(await parts());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(filesBelow("images")).toHaveLength(before);
    expect(filesBelow("tmp")).toEqual([]);
  });

  it("two images are refused, for now", async () => {
    const form = new FormData();
    form.append("clientId", randomUUID());
    form.append("image", await pictureFile("png"));
    form.append("image", await pictureFile("jpeg"));
    const { status, body } = await ada.request<Problem>("POST", path, { body: form });
    expect([status, body.code]).toEqual([422, "invalid_image"]);
    expect(filesBelow("tmp")).toEqual([]);
  });

  it.each([
    ["application/json", "{}", 415, "unsupported_media_type"],
    ["multipart/form-data", "x", 400, "invalid_multipart"],
    ["multipart/form-data; boundary=a", "--b\r\n\r\nx", 400, "invalid_multipart"],
  ])("%s with %j", async (contentType, body, status, code) => {
    const answer = await ada.request<Problem>("POST", path, { body, headers: { "content-type": contentType } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("is not even received without a session, and not kept without a channel", async () => {
    const parts = { clientId: randomUUID(), image: await pictureFile("png") };
    expect((await visitor(server.url).multipart(path, parts)).status).toBe(401);
    expect((await ada.multipart("/api/channels/nowhere/images", parts)).status).toBe(404);
    expect(filesBelow("tmp")).toEqual([]);
  });
});

describe("an upload that breaks off", () => {
  it("leaves no file", async () => {
    const boundary = "broken";
    const broken = httpRequest(server.url + path, {
      method: "POST",
      headers: {
        cookie: ada.cookie(),
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": 100_000,
      },
    });
    broken.on("error", () => {});
    broken.write(
      `--${boundary}\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
    );
    broken.write("x".repeat(10_000));
    const folder = join(server.dataDir, "tmp");
    await watched(folder, () => filesBelow("tmp").some(({ name }) => statSync(join(folder, name)).size > 0));
    broken.destroy();
    await watched(folder, () => filesBelow("tmp").length === 0);
  });
});

/** Resolves when a folder is as expected. */
async function watched(folder: string, isAsExpected: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  const events = watch(folder, { signal: patience });
  if (isAsExpected()) return;
  for await (const _ of events) if (isAsExpected()) return;
}
