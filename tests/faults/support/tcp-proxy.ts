import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { Link } from "#tests/faults/support/link";

const started = new Set<TcpProxy>();

/** After the tests of a file by itself, in a script by whoever started them. */
export async function endProxies(): Promise<void> {
  await Promise.all([...started].map((proxy) => proxy.close()));
}

if (typeof afterAll === "function") afterAll(endProxies);

/** Stands between clients and a server, and stays up while that is down: then whoever comes is reset at once. */
export class TcpProxy {
  readonly links = new Set<Link>();
  /** Connections that it has cut. */
  cuts = 0;
  url = "";
  readonly #server: Server;

  private constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#join(client));
  }

  static async start(targetUrl: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(targetUrl));
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    const address = proxy.#server.address();
    if (typeof address !== "object" || !address) throw new Error("The proxy has no port.");
    proxy.url = `http://127.0.0.1:${address.port}`;
    started.add(proxy);
    return proxy;
  }

  /** Nothing goes wrong any more, until something is planned anew. */
  calm(): void {
    for (const link of this.links) link.calm();
  }

  async close(): Promise<void> {
    started.delete(this);
    for (const link of this.links) link.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(client: Socket): void {
    client.setNoDelay(true);
    const server = connect({ host: this.target.hostname, port: Number(this.target.port), noDelay: true });
    const link = new Link(client, server, {
      cut: () => void (this.cuts += 1),
      over: () => this.links.delete(link),
    });
    this.links.add(link);
  }
}
