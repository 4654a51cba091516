import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, tcpSocketOf, type ParleySocket } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let socket: ParleySocket;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
  socket = await connect(ada);
});

const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const deepObject = (levels: number) => '{"a":'.repeat(levels) + "1" + "}".repeat(levels);
const wide = (keys: number) => Array.from({ length: keys }, (_, key) => `"${key.toString(36)}":1`).join(",");
const numbered = (keys: number) => Array.from({ length: keys }, (_, key) => `"${key * 65_536}":1`).join(",");

/** Values that are long, deep or wide, within a number of bytes. */
const strange = (bytes: number): [string, string][] => [
  ["a deep list", deep(bytes / 2 - 200)],
  ["a deep object", deepObject(Math.floor(bytes / 6) - 200)],
  ["a wide object", `{${wide(Math.floor(bytes / 9))}}`],
  ["an object whose keys are numbers", `{${numbered(Math.floor(bytes / 16))}}`],
  ["a long list", `[${"1,".repeat(bytes / 2 - 300)}1]`],
  ["a list of texts", `[${'"",'.repeat(bytes / 3 - 300)}""]`],
  ["an endless number", "1".repeat(bytes - 300)],
];

let questions = 100_000;

/** Sends JSON as text: the client itself would fail to serialize deep values. */
function askWith(event: string, input: string): Promise<unknown> {
  questions += 1;
  const answer = `3${questions}`;
  return new Promise((resolve) => {
    const { engine } = socket.io;
    engine.on("message", function look(text: string) {
      if (!text.startsWith(answer)) return;
      engine.off("message", look);
      resolve(JSON.parse(text.slice(answer.length))[0]);
    });
    engine.send(`2${questions}["${event}",${input}]`);
  });
}

describe("JSON of a strange shape", () => {
  it.each(strange(64 * 1024))(
    "(%s) is refused by HTTP in place of a text, and harmless beside one",
    async (_, value) => {
      const headers = { "content-type": "application/json" };
      const path = "/api/channels/general/messages";
      const clientId = randomUUID();
      const inPlace = await ada.request<Problem>("POST", path, {
        body: `{"clientId":"${clientId}","text":${value}}`,
        headers,
      });
      expect([inPlace.status, inPlace.body]).toMatchObject([422, { code: "invalid_text", field: "text" }]);
      const beside = `{"clientId":"${clientId}","text":"beside","more":${value}}`;
      expect((await ada.request("POST", path, { body: beside, headers })).status).toBe(201);
      const asWhole = await ada.request<Problem>("POST", path, { body: value, headers });
      expect([400, 422]).toContain(asWhole.status);
    },
  );

  it.each(strange(120_000))("(%s) is refused by the socket", async (_, value) => {
    for (const event of ["channel:open", "channel:close", "message:send", "channel:settings"])
      expect(await askWith(event, `{"channel":${value}}`)).toMatchObject({ error: { field: "channel" } });
  });

  it("ends only its own connection where it announces attachments that don't match", async () => {
    const own = await connect(ada);
    const gone = once(own as never, "disconnect");
    const packet = Buffer.from(`451-["channel:open",${deep(30_000)}]`);
    // A text frame, masked with zeros (RFC 6455 §5.2), and a binary one.
    const frame = (kind: number, bytes: Buffer) =>
      Buffer.concat([
        Buffer.from([0x80 | kind, 0x80 | 126, bytes.length >> 8, bytes.length & 0xff, 0, 0, 0, 0]),
        bytes,
      ]);
    tcpSocketOf(own).write(Buffer.concat([frame(1, packet), frame(2, Buffer.from("x"))]));
    await gone;
    expect((await httpClient(server.url).get("/api/health")).status).toBe(200);
    expect(socket.connected).toBe(true);
    expect(server.output()).not.toMatch(/error/i);
  });
});
