import { connect, listen, openSocket } from "#tests/support/socket";
import { member, httpClient, type Problem } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
});

describe("login", () => {
  it("gives a member and a cookie that scripts and other sites cannot use", async () => {
    const ada = httpClient(server.url);
    const { status, body, headers } = await ada.login("  Ada   Lovelace ");
    expect(status).toBe(201);
    expect(body).toEqual({
      member: { id: expect.any(String), displayName: "Ada Lovelace", since: expect.stringMatching(/Z$/) },
      lastChannel: null,
    });
    const cookie = headers.get("set-cookie");
    for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain("Secure");
    expect((await ada.get("/api/session")).body).toEqual(body);
  });

  it("gives a name to exactly one of 50 at once", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => httpClient(server.url).login("Grace")));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
  });

  it.each([
    ["paypal", "pаypal", "name_taken"],
    ["linus", "LINUS", "name_taken"],
    ["Éva", "E\u0301va", "name_taken"],
    ["Bob", "Ｂｏｂ", "name_taken"],
    ["Ian", "lan", "name_taken"],
    ["Mary", "Ma\u200Bry", "invalid_name"],
    ["Mallory", "Mal\u202Elory", "invalid_name"],
  ])("refuses %s and %s as two members", async (first, second, code) => {
    await member(server.url, first);
    const { status, body } = await httpClient(server.url).request<Problem>("POST", "/api/login", {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ displayName: second }),
    });
    expect(body.code).toBe(code);
    expect(status).toBe(code === "name_taken" ? 409 : 422);
    expect(body.detail).toMatch(/^[A-Z]\w+ .+\.$/);
    if (code === "name_taken") {
      expect(body.suggestions).toHaveLength(2);
      for (const suggestion of body.suggestions ?? []) await member(server.url, suggestion);
    }
  });

  it("says beforehand whether a name is free, taken or impossible", async () => {
    await member(server.url, "Turing");
    const check = async (name: string) =>
      (await httpClient(server.url).get(`/api/names?displayName=${encodeURIComponent(name)}`)).body;
    expect(await check("Hopper ")).toEqual({ status: "free", displayName: "Hopper" });
    expect(await check("turing")).toMatchObject({ status: "taken", suggestions: ["turing 2", "turing 3"] });
    expect(await check("admin")).toEqual({
      status: "invalid",
      reason: "name_reserved",
      detail: "This name is reserved.",
    });
  });

  it("is idempotent under the same name, and refused under another", async () => {
    const noether = await member(server.url, "Noether");
    expect((await noether.login("noether")).status).toBe(200);
    const { status, body } = await noether.post<Problem>("/api/login", { displayName: "Emmy" });
    expect([status, body.code]).toEqual([409, "already_logged_in"]);
  });

  it("makes the cookie Secure where the public address is https", async () => {
    const behindProxy = await startServer({ environment: { PUBLIC_ORIGIN: "https://chat.example.org" } });
    const { headers } = await httpClient(behindProxy.url).login("Ada");
    expect(headers.get("set-cookie")).toContain("Secure");
  });

  it("believes a proxy only when told to", async () => {
    const trusting = await startServer({ environment: { TRUST_PROXY: "true" } });
    const cookieOf = async ({ url }: ServerProcess) => {
      const { headers } = await httpClient(url).request("POST", "/api/login", {
        headers: { "content-type": "application/json", "x-forwarded-proto": "https" },
        body: JSON.stringify({ displayName: "Proxied" }),
      });
      return headers.get("set-cookie");
    };
    expect(await cookieOf(trusting)).toContain("Secure");
    expect(await cookieOf(server)).not.toContain("Secure");
  });
});

describe("a session", () => {
  it("remembers the last channel", async () => {
    const euler = await member(server.url, "Euler");
    expect((await euler.patch("/api/session", { lastChannel: "general" })).body).toMatchObject({
      lastChannel: "general",
    });
    expect((await euler.get("/api/session")).body).toMatchObject({ lastChannel: "general" });
    const { status, body } = await euler.patch<Problem>("/api/session", { lastChannel: "nowhere" });
    expect([status, body.code]).toEqual([404, "channel_not_found"]);
  });

  it("does not exist for a cookie that is missing, tampered with or from another server", async () => {
    const gauss = await member(server.url, "Gauss");
    const elsewhere = await member((await startServer()).url, "Gauss");
    const sealed = gauss.cookie();
    for (const cookie of ["", sealed.slice(0, -4) + "AAAA", sealed.replace("Fe26", "Fe27"), elsewhere.cookie()]) {
      const { status, body } = await httpClient(server.url, cookie).get<Problem>("/api/session");
      expect([status, body.code]).toEqual([401, "no_session"]);
    }
  });

  it("opens any number of tabs", async () => {
    const riemann = await member(server.url, "Riemann");
    const sockets = await Promise.all(Array.from({ length: 5 }, () => connect(riemann)));
    expect(sockets.every((socket) => socket.connected)).toBe(true);
  });

  it("is over in every tab after logout, and the name is free again", async () => {
    const hilbert = await member(server.url, "Hilbert");
    const oldCookie = hilbert.cookie();
    const tabs = await Promise.all([connect(hilbert), connect(hilbert)]);
    const endings = tabs.map((tab) => listen(tab, "session:ended"));
    const closings = tabs.map((tab) => new Promise((resolve) => tab.once("disconnect", resolve)));
    const bystander = await connect(await member(server.url, "Bystander"));

    const { status, headers } = await hilbert.post("/api/logout");
    expect(status).toBe(204);
    expect(headers.get("set-cookie")).toContain("Max-Age=0");

    for (const ending of endings) expect(await ending.first()).toEqual({ reason: "logout" });
    await Promise.all(closings);
    expect(bystander.connected).toBe(true);
    expect((await httpClient(server.url, oldCookie).get("/api/session")).status).toBe(401);
    expect((await httpClient(server.url, oldCookie).get("/api/channels")).status).toBe(401);
    await expect(connect(httpClient(server.url, oldCookie))).rejects.toMatchObject({ data: { code: "no_session" } });
    expect((await httpClient(server.url).login("Hilbert")).status).toBe(201);
  });

  it("that is new under an old name is another member", async () => {
    const first = await member(server.url, "Cantor");
    const { body: before } = await first.get("/api/session");
    await first.post("/api/logout");
    const second = await member(server.url, "Cantor");
    const { body: after } = await second.get<{ member: { id: string } }>("/api/session");
    expect(after.member.id).not.toBe((before as typeof after).member.id);
  });
});

describe("other sites", () => {
  it("cannot post", async () => {
    const { status, body } = await httpClient(server.url).request<Problem>("POST", "/api/login", {
      headers: { "content-type": "application/json", origin: "https://evil.example" },
      body: JSON.stringify({ displayName: "Eve" }),
    });
    expect([status, body.code]).toEqual([403, "cross_origin"]);
    expect((await httpClient(server.url).login("Eve")).status).toBe(201);
  });

  it("cannot open a socket", async () => {
    const frege = await member(server.url, "Frege");
    const handshake = await frege.request("GET", "/socket.io/?EIO=4&transport=polling", {
      headers: { origin: "https://evil.example" },
    });
    expect(handshake.status).toBe(403);
    const socket = openSocket(frege, { extraHeaders: { origin: "https://evil.example" } });
    await expect(
      new Promise((resolve, reject) => {
        socket.once("connect", () => resolve("connected"));
        socket.once("connect_error", reject);
      }),
    ).rejects.toThrow();
  });
});
