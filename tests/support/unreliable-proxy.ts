import { createServer, request, type IncomingMessage } from "node:http";
import { CaptivePortal } from "#tests/support/captive-portal";
import { UploadControl } from "#tests/support/upload-control";
import { connect, type AddressInfo, type Socket } from "node:net";

export type UnreliableProxy = {
  readonly url: string;
  /** Accepts connections again. @param only "api" leaves the socket closed */
  open(only?: "api"): void;
  close(): void;
  /** Stops all data on the open connections without closing them, as when a device leaves a network. */
  freeze(): void;
  /** Delays new sockets. @returns releases them */
  holdSockets(): () => void;
  /** Removes the cookie from new sockets, as some proxies do. */
  withholdCookies(withheld: boolean): void;
  readonly uploads: UploadControl;
  readonly portal: CaptivePortal;
};

const ends = new Set<() => void>();

afterAll(() => {
  for (const end of ends) end();
});

/**
 * A proxy between a browser and Parley. While it is closed, pages still load, but connections to the API and the socket
 * are reset, as on a bad network.
 */
export async function startUnreliableProxy(target: string): Promise<UnreliableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let closedPrefixes: readonly string[] = [];
  let socketsReleased: Promise<void> | undefined;
  let withholdsCookies = false;
  const isRefused = ({ url = "" }: IncomingMessage) => closedPrefixes.some((prefix) => url.startsWith(prefix));

  const uploads = new UploadControl();
  const portal = new CaptivePortal();
  const server = createServer((incoming, outgoing) => {
    if (isRefused(incoming)) return incoming.socket.destroy();
    if (portal.handle(incoming, outgoing)) return undefined;
    const { method, url, headers } = incoming;
    const isUpload = method === "POST" && url?.endsWith("/images");
    // Each on a connection of its own, since a stopping server may just be closing a reused one.
    const upstreamRequest = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
      if (isUpload && uploads.takeLostAnswer()) return incoming.socket.destroy();
      if (isUpload && uploads.isHoldingAnswers()) return answer.resume();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      return answer.pipe(outgoing);
    });
    upstreamRequest.on("error", () => outgoing.destroy());
    incoming.on("error", () => upstreamRequest.destroy());
    if (!isUpload) return incoming.pipe(upstreamRequest);
    sockets.add(incoming.socket);
    incoming.socket.once("close", () => sockets.delete(incoming.socket));
    return uploads.pass(incoming, upstreamRequest);
  });

  server.on("upgrade", async (incoming: IncomingMessage, client: Socket) => {
    if (isRefused(incoming) || portal.intercepts(incoming.url ?? "")) return client.destroy();
    await socketsReleased;
    const upstream = connect(Number(port), hostname, () => {
      const { rawHeaders } = incoming;
      const lines = rawHeaders
        .flatMap((name, index) => (index % 2 ? [] : [`${name}: ${rawHeaders[index + 1]}`]))
        .filter((line) => !withholdsCookies || !/^cookie:/i.test(line));
      upstream.write([`GET ${incoming.url} HTTP/1.1`, ...lines, "\r\n"].join("\r\n"));
      client.pipe(upstream).pipe(client);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => undefined).on("close", () => (sockets.delete(one), other.destroy()));
    }
    return client;
  });

  const cut = () => sockets.forEach((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.add(() => {
    cut();
    server.close();
    server.closeAllConnections();
  });
  const freeze = () => sockets.forEach((socket) => socket.unpipe().pause());
  const holdSockets = () => {
    let release = () => {};
    socketsReleased = new Promise((resolve) => (release = resolve));
    return release;
  };
  return {
    freeze,
    holdSockets,
    withholdCookies: (withheld) => void (withholdsCookies = withheld),
    uploads,
    portal,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (only) => void (closedPrefixes = only ? ["/socket.io/"] : []),
    close() {
      closedPrefixes = ["/api/", "/socket.io/"];
      cut();
    },
  };
}
