import { randomUUID } from "node:crypto";
import { routes, type OperationName } from "#lib/contract/routes";
import { PendingRequests } from "#lib/client/connection/pending-requests";
import { hostile, hostileAlphabets } from "#tests/support/hostile-alphabets";
import { member, httpClient, type Problem, type HttpClient } from "#tests/support/http";
import { sampleInput, stringFields } from "#tests/support/sample-input";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, type ParleySocket } from "#tests/support/socket";

/** The bytes that fit into a JSON body. */
const byHttp = 60_000;
/** The bytes that fit into a frame. */
const bySocket = 120_000;

const names = Object.keys(routes) as OperationName[];
const fields = names.flatMap((name) => stringFields(name).map((field) => ({ name, field, route: routes[name] })));
const inBody = fields.flatMap(({ name, field, route }) => {
  if (!("path" in route) || route.method === "GET" || name === "image.send" || route.path.includes(`:${field}`))
    return [];
  return [{ name, field, method: route.method, path: route.path.replace(/:\w+/g, "general") }];
});
const inEvents = fields.flatMap(({ name, field, route }) =>
  "event" in route ? [{ name, field, event: route.event as string }] : [],
);

let server: ServerProcess;
let ada: HttpClient;
let socket: ParleySocket;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
  socket = await connect(ada);
});
/** A frame holds this many ASCII letters, and fewer of others. */
const within = (bytes: number, letters: number) =>
  Object.entries(hostileAlphabets).map(([kind, alphabet]) => {
    const inJson = Buffer.byteLength(JSON.stringify(alphabet)) - 2;
    return [kind, hostile(alphabet, Math.floor(Math.min(letters, (bytes * alphabet.length) / inJson)))] as const;
  });

const refused = (field: string) => ({ code: expect.any(String), detail: expect.stringMatching(/\.$/), field });

async function ask(event: string, input: unknown): Promise<Problem> {
  const emit = socket.emitWithAck.bind(socket) as (event: string, input: unknown) => Promise<{ error: Problem }>;
  return (await emit(event, input)).error;
}

describe("an overlong string", () => {
  it.each(inBody)("in $field of $name is refused by HTTP, whatever it holds", async ({ name, field, method, path }) => {
    const headers = { "content-type": "application/json" };
    for (const [, text] of within(byHttp, byHttp)) {
      const body = JSON.stringify(sampleInput(name, field, text));
      const who = name === "session.login" ? httpClient(server.url) : ada;
      const answer = await who.request<Problem>(method, path, { body, headers });
      expect(answer.body).toMatchObject(refused(field));
      expect(answer.status).toBeLessThan(500);
    }
  });

  it.each(inEvents)(
    "in $field of $name is refused by the socket, whatever it holds",
    async ({ name, field, event }) => {
      for (const [, text] of within(bySocket, bySocket))
        expect(await ask(event, sampleInput(name, field, text))).toMatchObject(refused(field));
    },
  );

  it("in the event that closes a channel is refused, and names no room", async () => {
    for (const event of ["channel:close", "channel:open"])
      for (const [, channel] of within(bySocket, bySocket))
        expect(await ask(event, { channel })).toMatchObject(refused("channel"));
  });

  it.each(fields.filter(({ route }) => "path" in route && route.method === "GET"))(
    "in $field of $name is refused in an address as long as one can be",
    async ({ name, field, route }) => {
      if (!("path" in route)) return;
      for (const [kind, text] of within(4_000, 4_000)) {
        // A path can't have control characters.
        if (kind === "line ends" && route.path.includes(`:${field}`)) continue;
        const sent = sampleInput(name, field, text.toWellFormed());
        const path = route.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(String(sent[part])));
        const queryFields = Object.entries(sent).filter(
          ([part, value]) => value !== undefined && !route.path.includes(`:${part}`),
        );
        const query = new URLSearchParams(queryFields.map(([part, value]) => [part, String(value)]));
        const answer = await ada.get<Problem>(`${path}?${query}`);
        expect([answer.status < 500, answer.body]).toMatchObject([true, refused(field)]);
      }
    },
  );

  it("in an address longer than one can be is refused with the size that it may have", async () => {
    for (const path of ["/api/names?displayName=", "/api/members?query=", "/api/channels/", "/c/"]) {
      const { status, body } = await ada.get<Problem>(path + "a".repeat(byHttp));
      expect([status, body]).toMatchObject([
        431,
        { code: "headers_too_large", detail: expect.stringContaining("16 KiB") },
      ]);
    }
  });

  it.each(["websocket", "polling"])(
    "beyond the size of a frame ends its own connection by %s and no other, with the reason",
    async (by) => {
      const own = await connect(ada, { transports: [by] });
      const questions = new PendingRequests();
      const [long, short] = [questions.add("a".repeat(200_000)), questions.add("a")];
      const gone = new Promise<void>((resolve) => {
        own.once("disconnect", (_, why) => {
          questions.disconnected(why);
          resolve();
        });
      });
      own.emit("channel:close", { channel: "a".repeat(200_000) }, () => {});
      await gone;
      expect([questions.remove(short), questions.remove(long)]).toEqual([false, true]);
      expect(await ask("message:send", sampleInput("message.send", "clientId", randomUUID()))).toBeUndefined();
    },
  );

  it.each(["websocket", "polling"])("is not reported where a connection by %s ends for another reason", async (by) => {
    const own = await connect(ada, { transports: [by] });
    const questions = new PendingRequests();
    const question = questions.add("a".repeat(100));
    const gone = new Promise<void>((resolve) => {
      own.once("disconnect", (_, why) => {
        questions.disconnected(why);
        resolve();
      });
    });
    own.io.engine.close();
    await gone;
    expect(questions.remove(question)).toBe(false);
  });

  it("may arrive a thousand times in a row", async () => {
    const accents = hostile("\u0301\u0316", byHttp / 2);
    for (let count = 0; count < 1_000; count += 1) {
      const answer = await httpClient(server.url).post<Problem>("/api/login", { displayName: accents });
      expect(answer.body).toMatchObject({ code: "invalid_name", reason: "name_too_long", field: "displayName" });
      expect(await ask("message:send", sampleInput("message.send", "text", accents))).toMatchObject({
        code: "invalid_text",
      });
    }
  });

  it("in the address of a page finds nothing", async () => {
    for (const who of [ada, httpClient(server.url)])
      for (const [, text] of within(4_000, 4_000))
        for (const path of ["/c/", "/c/general/"])
          expect((await who.get(path + encodeURIComponent(text.toWellFormed()))).status).toBe(404);
  });

  it("never troubles the server", async () => {
    expect((await httpClient(server.url).get("/api/health")).status).toBe(200);
    expect(server.output()).not.toMatch(/error/i);
  });
});
