import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import type { OutputOf } from "#lib/contract/operations";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, tcpSocketOf } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const path = "/api/channels/general/messages";
const contentType = "application/json";
/** Invalid UTF-8: a lone byte, a stray continuation, an overlong slash, half a surrogate pair, a truncated sequence. */
const broken = ["ff", "80", "c0af", "eda080", "e282"];

/** JSON whose text is made of the given bytes. */
const messageOf = (bytes: Buffer) => {
  const [before = "", after = ""] = JSON.stringify({ clientId: randomUUID(), text: "#" }).split("#");
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
};
const postBytes = (body: Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
  ada.request<Problem & OutputOf<"message.send">>("POST", path, {
    body,
    headers: { "content-type": contentType, ...headers },
  });

async function texts(): Promise<string[]> {
  const { body } = await ada.get<OutputOf<"message.list">>(path);
  return body.messages.map(({ text }) => text);
}

describe("invalid UTF-8", () => {
  it.each(broken)("(%s) is refused in JSON", async (hex) => {
    const { status, body } = await postBytes(messageOf(Buffer.from(hex, "hex")));
    expect([status, body]).toMatchObject([400, { code: "invalid_json", detail: "The body is not valid UTF-8." }]);
    const login = Buffer.concat([Buffer.from('{"displayName":"A'), Buffer.from(hex, "hex"), Buffer.from('"}')]);
    const door = await httpClient(server.url).request<Problem>("POST", "/api/login", {
      body: login,
      headers: { "content-type": contentType },
    });
    expect([door.status, door.body.code]).toEqual([400, "invalid_json"]);
  });

  it.each(["%FF", "a%80", "%C0%AF", "%ED%A0%80", "%e2%82"])("(%s) is refused in an address", async (encoded) => {
    for (const address of [
      `/api/names?displayName=${encoded}`,
      `/api/members?query=${encoded}`,
      `/api/channels/${encoded}/messages`,
    ]) {
      const { status, body } = await ada.get<Problem>(address);
      expect([status, body.code]).toEqual([400, "invalid_address"]);
    }
  });

  it("is refused in an address even without encoding", async () => {
    const wire = connectTcp(Number(new URL(server.url).port), "127.0.0.1");
    wire.write(Buffer.from("GET /api/names?displayName=Zo\xeb HTTP/1.1\r\nHost: x\r\n\r\n", "latin1"));
    const [answer] = await once(wire, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 [^]*"invalid_address"/);
    wire.destroy();
  });

  it("ends a socket, and nothing is stored", async () => {
    const socket = await connect(ada);
    const gone = once(socket as never, "disconnect");
    const packet = Buffer.concat([
      Buffer.from('42["message:send",'),
      messageOf(Buffer.from("ff", "hex")),
      Buffer.from("]"),
    ]);
    // A text frame, masked with zeros (RFC 6455 §5.2).
    const head = Buffer.from([0x81, 0x80 | 126, packet.length >> 8, packet.length & 0xff, 0, 0, 0, 0]);
    tcpSocketOf(socket).write(Buffer.concat([head, packet]));
    await gone;
    expect(await texts()).not.toContain("\uFFFD");
  });

  it("ends a polling socket, and nothing is stored", async () => {
    const socket = await connect(ada, { transports: ["polling"] });
    const gone = once(socket as never, "disconnect");
    const packet = Buffer.from('42["message:send",{"channel":"general",');
    const rest = messageOf(Buffer.from("ff", "hex")).subarray(1);
    const answer = await ada
      .request("POST", `/socket.io/?EIO=4&transport=polling&sid=${socket.io.engine.id}`, {
        body: Buffer.concat([packet, rest, Buffer.from("]")]),
        headers: { "content-type": "text/plain;charset=UTF-8" },
      })
      .then(
        ({ status }) => status,
        () => "cut",
      );
    expect([400, "cut"]).toContain(answer);
    await gone;
    expect(await texts()).not.toContain("\uFFFD");
  });

  it("is told apart from U+FFFD itself, a byte order mark and a percent sign", async () => {
    expect((await postBytes(messageOf(Buffer.from("is \uFFFD")))).body.message.text).toBe("is \uFFFD");
    expect(
      (await postBytes(Buffer.concat([Buffer.from("\uFEFF"), messageOf(Buffer.from("\uFEFFmarked"))]))).body.message
        .text,
    ).toBe("\uFEFFmarked");
    expect((await ada.get("/api/names?displayName=100%")).body).toMatchObject({ displayName: "100%" });
    expect((await ada.get("/api/names?displayName=%EF%BF%BD")).status).toBe(200);
    const polling = await connect(ada, { transports: ["polling"] });
    const sent = await polling.emitWithAck("message:send", {
      channel: "general",
      clientId: randomUUID(),
      text: "Zoë 🦊 \uFFFD",
    });
    expect(sent).toMatchObject({ message: { text: "Zoë 🦊 \uFFFD" } });
    polling.disconnect();
  });
});

describe("half a surrogate pair, escaped in JSON", () => {
  const half = "\ud800";
  it.each([
    ["POST", "/api/login", { displayName: half }, "displayName"],
    ["POST", "/api/channels", { name: half }, "name"],
    ["POST", "/api/channels", { name: "Engines", topic: half }, "topic"],
    ["POST", path, { clientId: randomUUID(), text: half }, "text"],
    ["POST", path, { clientId: half, text: "x" }, "clientId"],
    ["POST", path, { clientId: randomUUID(), text: "x", replyTo: half }, "replyTo"],
    ["PATCH", "/api/session", { lastChannel: half }, "lastChannel"],
    ["PUT", "/api/channels/general/messages/x/reactions", { emoji: half, on: true }, "emoji"],
    ["PATCH", "/api/images/x", { alt: half }, "alt"],
  ])("is refused: %s %s %j", async (method, address, input, field) => {
    const headers = { "content-type": contentType };
    const who = address === "/api/login" ? httpClient(server.url) : ada;
    const { status, body } = await who.request<Problem>(method, address, { body: JSON.stringify(input), headers });
    expect([status < 500, body]).toMatchObject([true, { field }]);
  });

  it("is refused in every event of a socket", async () => {
    const socket = await connect(ada);
    for (const event of ["channel:open", "channel:close", "typing"] as const)
      expect(await socket.emitWithAck(event, { channel: half })).toMatchObject({ error: { field: "channel" } });
  });
});

describe("a body with a content encoding", () => {
  it.each(["gzip", "GZIP", "br", "identity, gzip", "zstd", "x"])("of %s is refused", async (coding) => {
    const body = messageOf(Buffer.from("packed"));
    expect((await postBytes(body, { "content-encoding": coding })).body).toMatchObject({
      status: 415,
      code: "unsupported_media_type",
      detail: expect.stringContaining("Content-Encoding"),
    });
    const form = new FormData();
    form.append("clientId", randomUUID());
    form.append("image", new File(["x"], "a.png"));
    for (const [address, upload] of [
      ["/api/login", "{}"],
      ["/api/channels/general/images", form],
    ] as const) {
      const { status } = await ada.request("POST", address, { body: upload, headers: { "content-encoding": coding } });
      expect(status).toBe(415);
    }
    expect(await texts()).not.toContain("packed");
  });

  it("of identity is accepted, and so is one whose charset is UTF-8", async () => {
    const body = () => messageOf(Buffer.from("plain"));
    expect((await postBytes(body(), { "content-encoding": "identity" })).status).toBe(201);
    expect((await postBytes(body(), { "content-type": 'application/json; charset="UTF-8"' })).status).toBe(201);
    expect((await postBytes(body(), { "content-type": "application/json; charset=iso-8859-1" })).status).toBe(415);
  });
});
