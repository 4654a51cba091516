import { randomUUID } from "node:crypto";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { testImage } from "#tests/support/test-image";
import { ending, filePart, part, RawUpload } from "#tests/support/raw-upload";
import { startServer, type ServerProcess } from "#tests/support/server";
import { filesBelow, untilUnfinished, upload } from "#tests/support/uploads";

const beginning = () => part("clientId", randomUUID()) + filePart("").slice(0, -2);
const picture = async () => new File([new Uint8Array(await testImage().png().toBuffer())], "a.png");

let server: ServerProcess;
let ada: HttpClient;
const start = async (environment: Record<string, string>) => {
  server = await startServer({ environment });
  ada = await member(server.url, "Ada");
};
const nothingIsLeft = () => untilUnfinished(server, (names) => names.length === 0);

describe("an upload that takes too long", () => {
  it("ends when no bytes arrive any more", async () => {
    await start({ UPLOAD_IDLE_SECONDS: "1" });
    const raw = new RawUpload(ada);
    raw.write(beginning());
    expect(await raw.answer()).toEqual([408, "upload_timeout"]);
    await nothingIsLeft();
  });

  it("ends even while a byte arrives now and then", async () => {
    await start({ UPLOAD_IDLE_SECONDS: "30", UPLOAD_MAX_SECONDS: "2" });
    const raw = new RawUpload(ada);
    raw.write(beginning());
    const drip = setInterval(() => raw.write("x"), 100);
    expect(await raw.answer()).toEqual([408, "upload_timeout"]);
    clearInterval(drip);
    await nothingIsLeft();
  });

  it("delays nobody but its own member, who may have ten in progress", async () => {
    await start({});
    const hanging = Array.from({ length: 10 }, () => new RawUpload(ada));
    for (const raw of hanging) raw.write(beginning());
    await untilUnfinished(server, (names) => names.length === 10);
    const { status, body } = await upload(ada, { image: await picture() });
    expect([status, body.code]).toEqual([429, "rate_limited"]);
    expect((await upload(await member(server.url, "Grace"), { image: await picture() })).status).toBe(201);

    for (const raw of hanging) raw.drop();
    await nothingIsLeft();
    expect((await upload(ada, { image: await picture() })).status).toBe(201);
    // A client that hangs up is not an error of the server.
    await server.stop();
    expect(server.output()).not.toMatch(/Error|exception/);
  });
});

describe("a session that ends during its upload", () => {
  it("leaves nothing, and the upload is refused", async () => {
    await start({});
    const grace = await member(server.url, "Grace");
    const raw = new RawUpload(httpClient(server.url, grace.cookie()));
    raw.write(part("clientId", randomUUID()));
    raw.write(filePart((await testImage().png().toBuffer()).toString("latin1")));
    await untilUnfinished(server, (names) => names.length === 1);
    await grace.post("/api/logout");
    raw.write(ending);
    raw.end();
    expect(await raw.answer()).toEqual([401, "no_session"]);
    await nothingIsLeft();
    expect(filesBelow(server, "images")).toEqual([]);
  });
});

describe("a disk with little space left", () => {
  it("accepts texts, but no images", async () => {
    await start({ DISK_RESERVE_BYTES: String(Number.MAX_SAFE_INTEGER) });
    const answer = await ada.multipart<Problem>("/api/channels/general/images", {
      clientId: randomUUID(),
      image: await picture(),
    });
    expect([answer.status, answer.body.code]).toEqual([507, "storage_full"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ada.send("general", "still here")).status).toBe(201);
    expect(filesBelow(server, "tmp")).toEqual([]);
  });
});
