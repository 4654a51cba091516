import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { ProxiedConnection } from "#tests/faults/support/proxied-connection";

const started = new Set<TcpProxy>();

/** Runs after the tests of a file; a script has to call it. */
export async function endProxies(): Promise<void> {
  await Promise.all([...started].map((proxy) => proxy.close()));
}

if (typeof afterAll === "function") afterAll(endProxies);

/** Stands between clients and a server, and stays up while the server is down: it then resets new connections at once. */
export class TcpProxy {
  readonly connections = new Set<ProxiedConnection>();
  /** The number of connections that it has cut. */
  cuts = 0;
  url = "";
  readonly #server: Server;

  private constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#accept(client));
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

  /** Ends all faults. */
  heal(): void {
    for (const connection of this.connections) connection.heal();
  }

  async close(): Promise<void> {
    started.delete(this);
    for (const connection of this.connections) connection.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #accept(client: Socket): void {
    client.setNoDelay(true);
    const server = connect({ host: this.target.hostname, port: Number(this.target.port), noDelay: true });
    const connection = new ProxiedConnection(client, server, {
      cut: () => void (this.cuts += 1),
      closed: () => this.connections.delete(connection),
    });
    this.connections.add(connection);
  }
}
