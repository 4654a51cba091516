import { createServer, request, type IncomingMessage } from "node:http";
import { CaptivePortal } from "#tests/support/captive-portal";
import { UploadControl } from "#tests/support/upload-control";
import { connect, type AddressInfo, type Socket } from "node:net";

export type UnreliableProxy = {
  readonly url: string;
  /** @param only the API alone, without what is live */
  open(only?: "api"): void;
  close(): void;
  /** Lets nothing more through what is connected now, and says nothing of it: a network that one has left. */
  freeze(): void;
  /** Connections that are to become live ones wait here. @returns lets them through */
  holdSockets(): () => void;
  /** Whether live connections are passed on without what tells whose they are, as some proxies do. */
  withholdCookies(isSo: boolean): void;
  readonly uploads: UploadControl;
  readonly portal: CaptivePortal;
};

const ends = new Set<() => void>();

afterAll(() => {
  for (const end of ends) end();
});

/**
 * Stands between a browser and Parley, at an address of its own. Shut, pages still load, but neither the API nor the
 * socket can be reached: it breaks such connections off, as a bad network does.
 */
export async function startUnreliableProxy(target: string): Promise<UnreliableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let closed: readonly string[] = [];
  let held: Promise<void> | undefined;
  let withholdsCookies = false;
  const isRefused = ({ url = "" }: IncomingMessage) => closed.some((prefix) => url.startsWith(prefix));

  const uploads = new UploadControl();
  const portal = new CaptivePortal();
  const server = createServer((incoming, outgoing) => {
    if (isRefused(incoming)) return incoming.socket.destroy();
    if (portal.handle(incoming, outgoing)) return undefined;
    const { method, url, headers } = incoming;
    const isUpload = method === "POST" && url?.endsWith("/images");
    // Each on a connection of its own: one that was kept might just be closed by a server that stops or goes quiet.
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
    await held;
    const upstream = connect(Number(port), hostname, () => {
      const { rawHeaders } = incoming;
      const lines = rawHeaders
        .flatMap((name, place) => (place % 2 ? [] : [`${name}: ${rawHeaders[place + 1]}`]))
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
    held = new Promise((resolve) => (release = resolve));
    return release;
  };
  return {
    freeze,
    holdSockets,
    withholdCookies: (isSo) => void (withholdsCookies = isSo),
    uploads,
    portal,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (only) => void (closed = only ? ["/socket.io/"] : []),
    close() {
      closed = ["/api/", "/socket.io/"];
      cut();
    },
  };
}
