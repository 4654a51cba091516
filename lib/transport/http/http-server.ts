import { IncomingMessage, Server, type ServerOptions } from "node:http";
import { Socket } from "node:net";

type Options = ServerOptions & {
  /** Whether a request gets the other protocol that it offers to go on with. */
  upgrades(request: IncomingMessage): boolean;
};

/**
 * An HTTP server that ignores offers of another protocol that it has no use for (RFC 9110 §7.8), such as HTTP/2 without TLS
 * by curl and Java: such a request is answered like any other. By itself Node takes every offer as soon as anybody listens
 * for one.
 */
export class HttpServer extends Server {
  readonly #upgrades: Options["upgrades"];

  constructor({ upgrades, ...options }: Options) {
    const shouldUpgradeCallback = (request: IncomingMessage) => {
      const takes = upgrades(request);
      if (!takes) delete request.headers.upgrade;
      return takes;
    };
    // Newer versions of Node ask; of those that don't, `emit` takes care.
    const asked = { shouldUpgradeCallback };
    super({ ...options, ...asked });
    this.#upgrades = upgrades;
  }

  override emit(name: string, ...values: unknown[]): boolean {
    const [request, wire, head] = values;
    const isOffer = name === "upgrade" && request instanceof IncomingMessage && wire instanceof Socket;
    if (!isOffer || this.#upgrades(request)) return super.emit(name, ...values);
    return this.#beginAnew(request, wire, head instanceof Buffer ? head : Buffer.alloc(0));
  }

  /** Node has let go of the connection by now. It is given back, with the same request, which offers nothing any more. */
  #beginAnew(request: IncomingMessage, wire: Socket, head: Buffer): boolean {
    wire.unshift(Buffer.concat([headWithoutOffer(request), head]));
    return super.emit("connection", wire);
  }
}

/** What speaks of the offer: its headers go, and their names from among the options of the connection. */
const offering = ["upgrade", "http2-settings"];

function headWithoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (offering.includes(name.toLowerCase())) continue;
    const kept = name.toLowerCase() === "connection" ? withoutOffer(value) : value;
    if (kept !== "" || value === "") lines.push(`${name}: ${kept}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}

const withoutOffer = (options: string): string =>
  options
    .split(",")
    .map((option) => option.trim())
    .filter((option) => !offering.includes(option.toLowerCase()))
    .join(", ");
