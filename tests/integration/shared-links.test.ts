import { member, httpClient, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

let server: ServerProcess;
let host: HttpClient;
beforeAll(async () => {
  server = await startServer();
  host = await member(server.url, "Host");
});

/** The metadata of a page that other sites show as its preview. */
async function headOf(path: string, headers: Record<string, string> = {}, who = httpClient(server.url)) {
  const { body } = await who.request<string>("GET", path, { headers });
  const head = body.slice(0, body.indexOf("</head>"));
  const tags = head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g);
  return { head, ...Object.fromEntries([...tags].map(([, name, content]) => [name, content])) } as Record<
    string,
    string
  >;
}

it("a link to a channel shows its name, how many are online and a picture, and nothing else", async () => {
  const slug = await host.createChannel("salon", "a secret");
  await host.patch(`/api/channels/${slug}`, { topic: "What nobody may know" });
  const socket = await connect(host);
  await socket.emitWithAck("channel:open", { channel: slug });
  // Presence is batched for a moment.
  await waitUntil(
    async () => (await httpClient(server.url).get<{ here: number }>(`/api/channels/${slug}/preview`)).body.here === 1,
  );
  for (const path of [`/c/${slug}`, `/c/${slug}/1`]) {
    const head = await headOf(path);
    expect(head).toMatchObject({
      "og:site_name": "Parley",
      "og:title": "#salon · Parley",
      "og:description": expect.stringContaining("1 person here"),
      "og:image": `${server.url}/share.png`,
      "og:image:width": "1200",
      "twitter:card": "summary_large_image",
    });
    expect(head.head).not.toMatch(/secret|nobody may know|Host/);
  }
});

it("the login page describes Parley in the requested language", async () => {
  expect((await headOf("/"))["og:title"]).toBe("Parley");
  const spanish = await headOf("/", { "accept-language": "es" });
  expect(spanish["og:description"]).toContain("Un chat al que entras");
});

it("the preview picture is the same for everyone", async () => {
  const { status, headers, body } = await httpClient(server.url).bytes("/share.png");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(body).readUInt32BE(16)).toBe(1200);
});

it("the preview picture has the proxy's address where the proxy is trusted", async () => {
  const behind = await startServer({ environment: { PUBLIC_ORIGIN: "https://chat.example.org" } });
  const head = await headOf("/c/general", {}, httpClient(behind.url));
  expect(head["og:image"]).toBe("https://chat.example.org/share.png");
});
