import { httpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
});

const policyOf = (headers: Headers) => headers.get("content-security-policy");

describe("the content security policy", () => {
  it("lets the API's responses load nothing, whatever their status", async () => {
    const client = httpClient(server.url);
    const responses = [
      await client.get("/api/session"),
      await client.login("Ada"),
      await client.get("/api/session"),
      await client.get("/api/health"),
      await client.request("OPTIONS", "/api/session"),
      await client.request("PUT", "/api/login"),
      await client.post("/api/logout"),
    ];
    expect(responses.map(({ status }) => status)).toEqual([401, 201, 200, 200, 204, 405, 204]);
    const policies = new Set(responses.map(({ headers }) => policyOf(headers)));
    expect([...policies]).toEqual(["default-src 'none'; frame-ancestors 'none'"]);
  });

  it("lets a page run its own scripts alone, by a nonce that is never used twice", async () => {
    const pages = [await httpClient(server.url).get<string>("/"), await httpClient(server.url).get<string>("/")];
    const nonces = pages.map(({ headers, body }) => {
      const [, nonce = ""] = /'nonce-([^']+)'/.exec(policyOf(headers) ?? "") ?? [];
      const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });
});
