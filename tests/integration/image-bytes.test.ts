import type { Image } from "#lib/contract/image";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { sampleImageFile } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { imageOf, upload } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

describe("the bytes of an image", () => {
  let image: Image;
  beforeAll(async () => {
    image = imageOf((await upload(ada, { image: await sampleImageFile("jpeg") })).body);
  });

  it("are cached by the reader's own browser alone, and are nothing but an image", async () => {
    const { headers } = await ada.bytes(image.url);
    expect(headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    const again = await ada.bytes(image.url, { "if-none-match": headers.get("etag") ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    for (const header of [`W/${headers.get("etag")}`, `"other", ${headers.get("etag")}`, "*"])
      expect((await ada.bytes(image.url, { "if-none-match": header })).status).toBe(304);
    expect((await ada.bytes(image.thumbnailUrl, { "if-none-match": headers.get("etag") ?? "" })).status).toBe(200);
  });

  it("can be requested in ranges", async () => {
    const { body: whole } = await ada.bytes(image.url);
    const part = await ada.bytes(image.url, { range: "bytes=4-9" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 4-9/${whole.length}`]);
    expect(part.body).toEqual(whole.slice(4, 10));
    const beyond = await ada.bytes(image.url, { range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
    const rest = { range: "bytes=4-9", "if-range": part.headers.get("etag") ?? "" };
    expect((await ada.bytes(image.url, rest)).status).toBe(206);
    expect((await ada.bytes(image.url, { ...rest, "if-range": '"another"' })).status).toBe(200);
  });

  it("need a session, even for a conditional request", async () => {
    const left = await member(server.url, "Gone");
    const oldCookie = left.cookie();
    await left.post("/api/logout");
    const elsewhere = await member((await startServer()).url, "Ada");
    const conditions: Record<string, string>[] = [{}, { "if-none-match": "*" }, { range: "bytes=0-3" }];
    for (const stranger of [
      httpClient(server.url),
      ...[oldCookie, elsewhere.cookie()].map((c) => httpClient(server.url, c)),
    ])
      for (const url of [image.url, image.thumbnailUrl, `${image.url}/display`])
        for (const headers of conditions) {
          const { status, body } = await stranger.bytes(url, headers);
          expect(status).toBe(401);
          expect(Buffer.from(body).includes("WEBP")).toBe(false);
        }
  });

  it("have a file name that Parley made, for downloads", async () => {
    const disposition = async (url: string) => (await ada.bytes(url)).headers.get("content-disposition");
    expect(await disposition(image.url)).toBe(`inline; filename="parley-${image.id}.webp"`);
    expect(await disposition(`${image.thumbnailUrl}?download=1`)).toBe(
      `attachment; filename="parley-${image.id}.webp"`,
    );
  });

  it.each(["/api/images/unknown", "/api/images/..%2F..%2Fsession-secret", "/api/images/unknown/thumbnail"])(
    "are not found at %s",
    async (address) => {
      const { status, body } = await ada.get<Problem>(address);
      expect([status, body.code]).toEqual([404, "image_not_found"]);
    },
  );

  it("exist in no other size", async () => {
    expect((await ada.get<Problem>(`${image.url}/original`)).body.code).toBe("image_not_found");
  });
});
