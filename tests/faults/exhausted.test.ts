import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { member, type Problem, type HttpClient } from "#tests/support/http";
import { sampleImages } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect as openLive } from "#tests/support/socket";
import { imageOf, upload } from "#tests/support/uploads";

/** The handles that the process may open beyond those that are open when the test begins. */
const spare = 20;

/** Only Linux lets a test limit the handles of a process. */
const onLinux = existsSync("/proc/self/fd") ? describe : describe.skip;

onLinux("a server without file handles", () => {
  const idle: Socket[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterEach(() => {
    for (const socket of idle.splice(0)) socket.destroy();
    agent.destroy();
  });

  it("a server without file handles refuses new work for the moment, continues with the rest, and recovers", async () => {
    const server = await startServer();
    const ada = await member(server.url, "Ada");
    const live = await openLive(ada);
    const jpeg = await sampleImages.jpeg();
    const image = imageOf((await upload(ada, { image: new File([new Uint8Array(jpeg)], "a.jpg") })).body);
    const ask = requesterOn(agent, ada);
    const requested = () =>
      Promise.all([ask("GET", image.url), ask("POST", "/api/channels/general/images", formWith(jpeg))]);
    expect((await requested()).map(({ status }) => status)).toEqual([200, 201]);

    limitHandles(server);
    // An idle worker gives its handles back after a while; then those are used up, too.
    let answers = await requested();
    while (answers.some(({ status }) => status < 300)) {
      await fillUp(server);
      answers = await requested();
    }
    for (const { status, headers, body } of answers) {
      expect([status, body.code]).toEqual([503, "unavailable"]);
      expect(body.retryAfter).toBeGreaterThan(0);
      expect(headers["retry-after"]).toBe(String(body.retryAfter));
    }
    for (let i = 0; i < 50; i += 1) expect((await ask("GET", image.url)).status).toBe(503);
    const sent = await live.emitWithAck("message:send", {
      channel: "general",
      clientId: randomUUID(),
      text: "Still here",
    });
    expect(sent).toMatchObject({ message: { text: "Still here" } });
    expect(server.output().match(/EMFILE/g)?.length ?? 0).toBeLessThan(5);
    expect(server.output()).toMatch(/has no more file handles/);

    for (const socket of idle.splice(0)) socket.destroy();
    execFileSync("prlimit", [`--pid=${server.pid}`, "--nofile=4096:"]);
    expect((await requested()).map(({ status }) => status)).toEqual([200, 201]);
    expect((await ada.send("general", "By another connection")).status).toBe(201);
    expect(await server.stop()).toBe(0);
  });

  function limitHandles({ pid }: ServerProcess): void {
    const open = readdirSync(`/proc/${pid}/fd`).length;
    execFileSync("prlimit", [`--pid=${pid}`, `--nofile=${open + spare}:`]);
  }

  /** Opens idle connections until the server can accept no more and closes new ones. */
  async function fillUp({ url }: ServerProcess): Promise<void> {
    for (let isAccepted = true; isAccepted;) {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.on("error", () => undefined);
      // An accepted request gets `100 Continue`.
      socket.write("POST /api/login HTTP/1.1\r\nHost: parley\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
      isAccepted = await new Promise((send) => {
        socket.once("data", () => send(true)).once("close", () => send(false));
      });
      idle.push(socket);
    }
  }
});

/** Sends requests over one open connection. */
function requesterOn(agent: Agent, who: HttpClient) {
  return async (method: string, path: string, body?: { type: string; bytes: Buffer }) => {
    const headers = { cookie: who.cookie(), ...(body && { "content-type": body.type }) };
    const pending = request(who.url + path, { agent, method, headers });
    pending.end(body?.bytes);
    const [response] = await once(pending, "response");
    const answer = await text(response);
    const isProblem = /problem/.test(response.headers["content-type"] ?? "");
    const problem: Partial<Problem> = isProblem ? JSON.parse(answer) : {};
    return { status: Number(response.statusCode), headers: response.headers, body: problem };
  };
}

function formWith(jpeg: Buffer) {
  const boundary = "parley";
  const field = `--${boundary}\r\nContent-Disposition: form-data; name="clientId"\r\n\r\n${randomUUID()}\r\n`;
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="image"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(field + file), jpeg, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, bytes };
}
