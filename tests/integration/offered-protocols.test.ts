import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { promisify } from "node:util";
import { pathOf, withProgram } from "#tests/support/foreign-program";
import { member, type HttpClient } from "#tests/support/http";
import { connect } from "#tests/support/socket";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
  // Other listeners for upgrades exist from the first page and the first socket on.
  await ada.get("/c/general");
  await connect(ada);
});

const h2c = ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"];
const webSocket = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
];

/** Sends requests one after the other on one connection. @returns their status lines and bodies */
async function exchange(requests: { line: string; headers?: string[]; body?: string }[]): Promise<string> {
  const wire = connectTcp(Number(new URL(server.url).port), "127.0.0.1")
    .setEncoding("latin1")
    .setMaxListeners(0);
  wire.on("error", () => {});
  let answers = "";
  wire.on("data", (piece) => (answers += piece));
  for (const { line, headers = [], body = "" } of requests) {
    const before = answers.length;
    const length = body ? [`Content-Length: ${Buffer.byteLength(body)}`, "Content-Type: application/json"] : [];
    wire.write(
      `${[`${line} HTTP/1.1`, "Host: x", `Cookie: ${ada.cookie()}`, ...headers, ...length].join("\r\n")}\r\n\r\n`,
    );
    wire.write(body);
    while (!answers.slice(before).includes("\r\n\r\n")) await Promise.race([once(wire, "data"), once(wire, "close")]);
  }
  wire.destroy();
  return answers;
}

const statusesIn = (answers: string) => [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

describe("an offer of another protocol is ignored, and the request is answered,", () => {
  it.each<[string, string[], number]>([
    ["GET /api/health", h2c, 200],
    ["GET /c/general", h2c, 200],
    ["GET /icon.svg", h2c, 200],
    ["GET /socket.io/?EIO=4&transport=polling", h2c, 200],
    ["OPTIONS /api/session", h2c, 204],
    ["DELETE /", h2c, 405],
    ["GET /api/health", webSocket, 200],
    ["GET /api/nowhere", webSocket, 404],
    ["GET /c/general", webSocket, 200],
    ["GET /socket.iox", webSocket, 404],
    ["GET /api/health", ["Connection: keep-alive, Upgrade", "Upgrade: TLS/1.0, HTTP/1.1"], 200],
  ])("for %s with %j", async (line, headers, status) => {
    const answers = await exchange([{ line, headers }]);
    expect(statusesIn(answers)).toEqual([status]);
  });

  it("with its body, and the connection continues", async () => {
    const send = (text: string, headers: string[]) => ({
      line: "POST /api/channels/general/messages",
      headers,
      body: JSON.stringify({ clientId: randomUUID(), text }),
    });
    const texts = ["offered", "x".repeat(3_000), "not offered", "offered again"];
    const answers = await exchange(texts.map((text, at) => send(text, at === 2 ? [] : h2c)));
    expect(statusesIn(answers)).toEqual([201, 201, 201, 201]);
    const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages?limit=4");
    expect(body.messages.map(({ text }) => text)).toEqual(texts);
  });

  it("however often it comes on one connection, without a word in the log", async () => {
    const answers = await exchange(Array.from({ length: 30 }, () => ({ line: "GET /api/health", headers: h2c })));
    expect(statusesIn(answers)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(server.output()).not.toMatch(/warning/i);
  });

  it("even where the body comes later, in chunks", async () => {
    const wire = connectTcp(Number(new URL(server.url).port), "127.0.0.1").setEncoding("latin1");
    const head = ["POST /api/channels/general/messages HTTP/1.1", "Host: x", `Cookie: ${ada.cookie()}`, ...h2c];
    wire.write(`${[...head, "Content-Type: application/json", "Transfer-Encoding: chunked"].join("\r\n")}\r\n\r\n`);
    // Another request shows that the server has read the head by now.
    await ada.get("/api/health");
    const body = JSON.stringify({ clientId: randomUUID(), text: "later" });
    wire.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
    const [answer] = await once(wire, "data");
    expect(statusesIn(String(answer))).toEqual([201]);
    wire.destroy();
  });
});

withProgram("curl with HTTP/2", () => {
  it.each<[string, string[], number]>([
    ["a question", ["/api/health"], 200],
    ["a page", ["/c/general"], 200],
    [
      "a message",
      ["/api/channels/general/messages", "--json", JSON.stringify({ clientId: randomUUID(), text: "2" })],
      201,
    ],
  ])("%s by curl --http2 is answered by HTTP/1.1", async (_, [path = "", ...options], status) => {
    const { stdout } = await promisify(execFile)(pathOf("curl with HTTP/2"), [
      ...options,
      "--http2",
      "-sS",
      "-o",
      "/dev/null",
      "-w",
      "%{http_code} %{http_version}",
      "-b",
      ada.cookie(),
      server.url + path,
    ]);
    expect(stdout).toBe(`${status} 1.1`);
  });
});
