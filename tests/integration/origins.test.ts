import { httpClient } from "#tests/support/http";
import { openSocket } from "#tests/support/socket";
import { startServer, type ServerProcess } from "#tests/support/server";

type Asked = { origin?: string; host?: string; headers?: Record<string, string> };

let names = 0;
/** Logs a member in. @returns the status, and whether the cookie is Secure */
async function logIn({ url }: ServerProcess, { origin, headers = {} }: Asked): Promise<[number, boolean | undefined]> {
  const answer = await httpClient(url).request("POST", "/api/login", {
    headers: { "content-type": "application/json", ...(origin ? { origin } : {}), ...headers },
    body: JSON.stringify({ displayName: `Member ${(names += 1)}` }),
  });
  return [answer.status, answer.headers.get("set-cookie")?.includes("Secure")];
}

describe("a server with several origins", () => {
  let server: ServerProcess;
  beforeAll(async () => {
    const environment = { PUBLIC_ORIGIN: "https://chat.example.org, http://10.0.0.2:3000", TRUST_PROXY: "true" };
    server = await startServer({ environment });
  });

  it.each<[string, Asked, [number, boolean | undefined]]>([
    ["the first", { origin: "https://chat.example.org" }, [201, true]],
    ["the second, whose cookie is not for https alone", { origin: "http://10.0.0.2:3000" }, [201, false]],
    ["a program at the second", { headers: { "x-forwarded-host": "10.0.0.2:3000" } }, [201, false]],
    ["a program anywhere else", {}, [201, true]],
    ["the first without its https", { origin: "http://chat.example.org" }, [403, undefined]],
    ["another site", { origin: "https://evil.example" }, [403, undefined]],
    ["no site at all", { origin: "null" }, [403, undefined]],
  ])("%s", async (_, request, expected) => {
    expect(await logIn(server, request)).toEqual(expected);
  });

  it("trusts the first value of several proxies", async () => {
    const own = await startServer({ environment: { TRUST_PROXY: "true" } });
    const headers = { "x-forwarded-host": "chat.example.org, inner:80", "x-forwarded-proto": "https, http" };
    expect(await logIn(own, { origin: "https://chat.example.org", headers })).toEqual([201, true]);
    expect((await logIn(own, { origin: "http://inner:80", headers }))[0]).toBe(403);
  });
});

describe("a refusal of another site", () => {
  const noted = (server: ServerProcess, from: string) =>
    server
      .output()
      .split("\n")
      .filter((line) => line.includes("cross_origin") && line.includes(JSON.stringify(from)));

  it("is logged once, with both origins and what to set, for HTTP and sockets", async () => {
    const server = await startServer();
    const origin = "https://chat.example.org";
    for (let time = 0; time < 3; time += 1) expect((await logIn(server, { origin }))[0]).toBe(403);
    const ada = httpClient(server.url);
    await ada.login("Ada");
    const socket = openSocket(ada, { extraHeaders: { origin } });
    await new Promise((resolve) => socket.once("connect_error", resolve));
    await ada.request("POST", "/api/channels/general/messages", {
      headers: { origin, "content-type": "application/json" },
    });

    const [line, ...more] = noted(server, origin);
    expect(more).toEqual([]);
    expect(line).toContain(JSON.stringify(server.url));
    expect(line).toContain("PUBLIC_ORIGIN");
    expect(line).toContain("TRUST_PROXY");
    await logIn(server, { origin: "https://other.example" });
    expect(noted(server, "https://other.example")).toHaveLength(1);
  });

  it("is logged for a hundred sites at most, and for none that only reads or is our own", async () => {
    const server = await startServer();
    await httpClient(server.url).request("GET", "/api/health", { headers: { origin: "https://reads.example" } });
    await logIn(server, { origin: server.url });
    for (let site = 0; site < 150; site += 1) await logIn(server, { origin: `https://${site}.example` });
    expect(server.output().match(/cross_origin/g)).toHaveLength(100);
    expect(server.output()).not.toContain("reads.example");
  });
});
