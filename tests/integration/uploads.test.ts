import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { imagesOfWidths, sampleImageFile } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { filesBelow, untilUnfinished, upload, uploadPath, type Parts } from "#tests/support/uploads";

const maxBytes = 200_000;
let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer({ environment: { IMAGE_MAX_BYTES: String(maxBytes), IMAGE_MAX_PIXELS: "5000000" } });
  ada = await member(server.url, "Ada");
});

describe("an invalid upload", () => {
  const file = (content: string | Uint8Array<ArrayBuffer>, name = "a.png") =>
    new File([content], name, { type: "image/png" });
  const truncated = async () => {
    const whole = new Uint8Array(await (await sampleImageFile("jpeg")).arrayBuffer());
    return file(whole.slice(0, whole.length / 2));
  };

  it.each<[string, () => Promise<Parts>, number, string]>([
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
    ["a part of another name", async () => ({ file: await sampleImageFile("png") }), 422, "invalid_image"],
    [
      "a text that is a file",
      async () => ({ image: await sampleImageFile("png"), text: file("words") }),
      422,
      "invalid_image",
    ],
    [
      "two texts",
      async () => ({ image: await sampleImageFile("png"), text: ["one", "two"] }),
      400,
      "invalid_multipart",
    ],
    [
      "two clientIds",
      async () => ({ image: await sampleImageFile("png"), clientId: [randomUUID(), randomUUID()] }),
      400,
      "invalid_multipart",
    ],
    [
      "an image that is a field beside one that is none",
      async () => ({ image: [await sampleImageFile("png"), "words"] }),
      422,
      "invalid_image",
    ],
    ["a path on the server", async () => ({ upload: "/etc/passwd" }), 422, "invalid_image"],
    ["a bad clientId", async () => ({ image: await sampleImageFile("png"), clientId: "1" }), 422, "invalid_client_id"],
    [
      "too long a text",
      async () => ({ image: await sampleImageFile("png"), text: "x".repeat(4_001) }),
      422,
      "invalid_text",
    ],
    ["too many bytes", async () => ({ image: file(new Uint8Array(maxBytes + 1)) }), 413, "image_too_large"],
    ["too many pixels", async () => ({ image: await sampleImageFile("tooManyPixels") }), 422, "invalid_image"],
    [
      "bytes that nobody asked for",
      async () => ({ other: file(new Uint8Array(maxBytes * 11)) }),
      413,
      "image_too_large",
    ],
    ["too many frames", async () => ({ image: await sampleImageFile("tooManyFrames") }), 422, "invalid_image"],
    ["a field without end", async () => ({ text: "x".repeat(100_000) }), 413, "too_large"],
  ])("of %s is refused by name and leaves nothing behind", async (_, parts, status, code) => {
    const before = filesBelow(server, "images").length;
    const answer = await upload(ada, await parts());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(filesBelow(server, "images")).toHaveLength(before);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });

  it("of more than ten images is refused", async () => {
    const { status, body } = await upload(ada, await imagesOfWidths(11));
    expect([status, body.code]).toEqual([422, "too_many_images"]);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });

  it.each([
    ["application/json", "{}", 415, "unsupported_media_type"],
    ["multipart/form-data", "x", 400, "invalid_multipart"],
    ["multipart/form-data; boundary=a", "--b\r\n\r\nx", 400, "invalid_multipart"],
  ])("of type %s with the body %j is refused", async (contentType, body, status, code) => {
    const answer = await ada.request<Problem>("POST", uploadPath, { body, headers: { "content-type": contentType } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("is not even received without a session, and not stored without a channel", async () => {
    const parts = { clientId: randomUUID(), image: await sampleImageFile("png") };
    expect((await httpClient(server.url).multipart(uploadPath, parts)).status).toBe(401);
    expect((await ada.multipart("/api/channels/nowhere/images", parts)).status).toBe(404);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });
});

describe("an upload that breaks off", () => {
  it("leaves no file", async () => {
    const boundary = "broken";
    const broken = httpRequest(server.url + uploadPath, {
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
    await untilUnfinished(server, (names) => names.some((name) => statSync(join(folder, name)).size > 0));
    broken.destroy();
    await untilUnfinished(server, (names) => names.length === 0);
  });
});
