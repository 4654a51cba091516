import { createServer, request, type IncomingMessage } from "node:http";
import { Portal } from "#tests/support/portal";
import { UploadHold } from "#tests/support/upload-hold";
import { connect, type AddressInfo, type Socket } from "node:net";

export type UnreliableProxy = {
  readonly url: string;
  /** @param only the API alone, without what is live */
  open(only?: "api"): void;
  shut(): void;
  /** Lets nothing more through what is connected now, and says nothing of it: a network that one has left. */
  freeze(): void;
  /** Connections that are to become live ones wait here. @returns lets them through */
  holdLive(): () => void;
  /** Whether live connections are passed on without what tells whose they are, as some proxies do. */
  withholdCookies(isSo: boolean): void;
  readonly uploads: UploadHold;
  readonly portal: Portal;
};

const ends = new Set<() => void>();

afterAll(() => {
  for (const end of ends) end();
});

/**
 * Stands between a browser and Parley, at an address of its own. Shut, pages still load, but neither the API nor the
 * socket can be reached: it breaks such connections off, as a bad network does.
 */
export async function startGate(target: string): Promise<UnreliableProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let closed: readonly string[] = [];
  let held: Promise<void> | undefined;
  let withholdsCookies = false;
  const isRefused = ({ url = "" }: IncomingMessage) => closed.some((prefix) => url.startsWith(prefix));

  const uploads = new UploadHold();
  const portal = new Portal();
  const gate = createServer((incoming, outgoing) => {
    if (isRefused(incoming)) return incoming.socket.destroy();
    if (portal.answers(incoming, outgoing)) return undefined;
    const { method, url, headers } = incoming;
    const isUpload = method === "POST" && url?.endsWith("/images");
    // Each on a connection of its own: one that was kept might just be closed by a server that stops or goes quiet.
    const onward = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
      if (isUpload && uploads.losesAnswer()) return incoming.socket.destroy();
      if (isUpload && uploads.keepsAnswer()) return answer.resume();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      return answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.on("error", () => onward.destroy());
    if (!isUpload) return incoming.pipe(onward);
    sockets.add(incoming.socket);
    incoming.socket.once("close", () => sockets.delete(incoming.socket));
    return uploads.pass(incoming, onward);
  });

  gate.on("upgrade", async (incoming: IncomingMessage, near: Socket) => {
    if (isRefused(incoming) || portal.isAt(incoming.url ?? "")) return near.destroy();
    await held;
    const far = connect(Number(port), hostname, () => {
      const { rawHeaders } = incoming;
      const lines = rawHeaders
        .flatMap((name, place) => (place % 2 ? [] : [`${name}: ${rawHeaders[place + 1]}`]))
        .filter((line) => !withholdsCookies || !/^cookie:/i.test(line));
      far.write([`GET ${incoming.url} HTTP/1.1`, ...lines, "\r\n"].join("\r\n"));
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => undefined).on("close", () => (sockets.delete(one), other.destroy()));
    }
    return near;
  });

  const cut = () => sockets.forEach((socket) => socket.destroy());
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  ends.add(() => {
    cut();
    gate.close();
    gate.closeAllConnections();
  });
  const freeze = () => sockets.forEach((socket) => socket.unpipe().pause());
  const holdLive = () => {
    let release = () => {};
    held = new Promise((resolve) => (release = resolve));
    return release;
  };
  return {
    freeze,
    holdLive,
    withholdCookies: (isSo) => void (withholdsCookies = isSo),
    uploads,
    portal,
    url: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    open: (only) => void (closed = only ? ["/socket.io/"] : []),
    shut() {
      closed = ["/api/", "/socket.io/"];
      cut();
    },
  };
}
