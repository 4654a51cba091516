import { request as httpRequest } from "node:http";
import { withProgram } from "#tests/support/foreign-program";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { testImage } from "#tests/support/test-image";
import { startCaddy, startNginx, type Proxy } from "#tests/support/proxies";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { upload } from "#tests/support/uploads";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ environment: { TRUST_PROXY: "true" } });
});

/** Does everything that a browser needs of a proxy. */
async function everythingThrough({ url }: Proxy, name: string): Promise<void> {
  const ada: HttpClient = httpClient(url);
  const login = await ada.request<object>("POST", "/api/login", {
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ displayName: name }),
  });
  expect(login.status).toBe(201);
  expect((await ada.get("/c/general")).status).toBe(200);

  const socket = await connect(ada, { extraHeaders: { origin: url } });
  await socket.emitWithAck("channel:open", { channel: "general" });
  const changes = listen(socket, "channel:changes");
  const image = new File(
    [new Uint8Array(await testImage().resize(1_500).png({ compressionLevel: 0 }).toBuffer())],
    "a.png",
  );
  expect(image.size).toBeGreaterThan(2 * 1024 ** 2);
  const { status, body } = await upload(ada, { image });
  expect([status, body.code]).toEqual([201, undefined]);
  await changes.first(({ messages }) => messages.some(({ id }) => id === body.message.id));

  const polled = await connect(ada, { transports: ["polling"], extraHeaders: { origin: url } });
  expect(polled.connected).toBe(true);
}

withProgram("nginx", () => {
  it("everything works behind a proxy that is set up as the README says", async () => {
    await everythingThrough(await startNginx(server.url), "Nginx");
  });

  it("idle connections are closed by the proxy after a minute, not by Parley", async () => {
    const nginx = await startNginx(server.url);
    const grace = await member(nginx.url, "Grace");
    for (let time = 0; time < 20; time += 1) expect((await grace.send("general", `message ${time}`)).status).toBe(201);
    const keepAlive = await new Promise<string | undefined>((resolve) =>
      httpRequest(`${server.url}/api/health`, { agent: false, headers: { connection: "keep-alive" } }, (answer) => {
        answer.resume();
        resolve(answer.headers["keep-alive"]?.toString());
      }).end(),
    );
    // nginx sets this by itself for `keepalive`.
    const nginxKeepAlive = 60;
    expect(Number(/timeout=(\d+)/.exec(keepAlive ?? "")?.[1])).toBeGreaterThan(nginxKeepAlive);
  });
});

withProgram("caddy", () => {
  it("everything works behind a proxy that is set up as the README says", async () => {
    await everythingThrough(await startCaddy(server.url), "Caddy");
  });
});
