import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect as connectTcp, type Socket } from "node:net";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

async function openTcp(): Promise<Socket> {
  const wire = connectTcp(Number(new URL(server.url).port), "127.0.0.1");
  wire.setEncoding("utf8").on("error", () => {});
  await once(wire, "connect");
  return wire;
}

/** Sends raw bytes. @returns the status of the response */
async function statusOf(...lines: string[]): Promise<number> {
  const wire = await openTcp();
  wire.write([...lines, "Host: 127.0.0.1", "Connection: close", "", ""].join("\r\n"));
  const [answer] = await once(wire, "data");
  wire.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(String(answer))?.[1]);
}

describe("a request that no browser sends", () => {
  it.each([
    ["GET * HTTP/1.1", 400],
    ["OPTIONS * HTTP/1.1", 204],
    ["GET /%ff HTTP/1.1", 404],
    ["GET /c/%00 HTTP/1.1", 404],
    ["GET /api/%ff HTTP/1.1", 400],
    ["POST /c/%ff HTTP/1.1", 400],
    ["TRACE /api/session HTTP/1.1", 405],
    ["DELETE / HTTP/1.1", 405],
    ["GET /_global-error HTTP/1.1", 404],
    ["GET /_next/image?url=%2Fx&w=64&q=75 HTTP/1.1", 404],
    ["GET http://elsewhere.example/api/health HTTP/1.1", 200],
    ["HEAD /api/health HTTP/1.1", 200],
  ])("%s is answered with %d", async (line, status) => {
    expect(await statusOf(line)).toBe(status);
  });

  it("with an invalid state of Next's router is answered like any other", async () => {
    const headers = { rsc: "1", "next-router-state-tree": "garbage" };
    let answer = await ada.request("GET", "/", { headers });
    if (answer.status === 307) answer = await ada.request("GET", answer.headers.get("location") ?? "/", { headers });
    expect(answer.status).toBeLessThan(400);
  });

  it("whose body is refused does not block the next one on its connection", async () => {
    const wire = await openTcp();
    let answers = "";
    wire.on("data", (piece) => (answers += piece));
    const head = (length: number) =>
      `POST /api/channels/general/messages HTTP/1.1\r\nHost: x\r\nCookie: ${ada.cookie()}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
    const body = JSON.stringify({ clientId: randomUUID(), text: "after" });
    wire.write(head(100_000) + "x".repeat(100_000) + head(body.length) + body);
    while (!answers.includes("201 Created")) await once(wire, "data");
    expect(answers).toMatch(/^HTTP\/1\.1 413 /);
    wire.destroy();
  });

  it("that is completed only after the logout changes nothing", async () => {
    const late = await member(server.url, "Late");
    const body = JSON.stringify({ clientId: randomUUID(), text: "from the dead" });
    const wire = await openTcp();
    wire.write(
      `POST /api/channels/general/messages HTTP/1.1\r\nHost: x\r\nCookie: ${late.cookie()}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    // Another request of the same client shows that the server has read the first by now.
    await late.get("/api/session");
    await late.post("/api/logout");
    expect((await httpClient(server.url).login("Late")).status).toBe(201);
    wire.write(body.slice(10));
    const [answer] = await once(wire, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
    wire.destroy();
  });
});

describe("a shutdown", () => {
  it.each([
    ["says nothing", ""],
    ["has sent half a request", "GET / HT"],
    [
      "sends its body slowly",
      "POST /api/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    ],
  ])("is orderly even while a connection %s", async (_, bytes) => {
    const own = await startServer();
    const wire = connectTcp(Number(new URL(own.url).port), "127.0.0.1");
    wire.on("error", () => {});
    await once(wire, "connect");
    wire.write(bytes);
    await httpClient(own.url).get("/api/health");
    expect(await own.stop()).toBe(0);
    wire.destroy();
  });
});
