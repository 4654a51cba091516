import { IncomingMessage, Server, type ServerOptions } from "node:http";
import { Socket } from "node:net";

type Options = ServerOptions & {
  /** Whether a request gets the other protocol that it offers to go on with. */
  acceptsUpgrade(request: IncomingMessage): boolean;
};

/**
 * An HTTP server that ignores offers of another protocol that it has no use for (RFC 9110 §7.8), such as HTTP/2 without TLS
 * by curl and Java: such a request is answered like any other. By itself Node takes every offer as soon as anybody listens
 * for one.
 */
export class HttpServer extends Server {
  readonly #acceptsUpgrade: Options["acceptsUpgrade"];

  constructor({ acceptsUpgrade, ...options }: Options) {
    const shouldUpgradeCallback = (request: IncomingMessage) => {
      const isAccepted = acceptsUpgrade(request);
      if (!isAccepted) delete request.headers.upgrade;
      return isAccepted;
    };
    // Newer versions of Node ask; of those that don't, `emit` takes care.
    const asked = { shouldUpgradeCallback };
    super({ ...options, ...asked });
    this.#acceptsUpgrade = acceptsUpgrade;
  }

  override emit(name: string, ...values: unknown[]): boolean {
    const [request, connection, head] = values;
    const isOffer = name === "upgrade" && request instanceof IncomingMessage && connection instanceof Socket;
    if (!isOffer || this.#acceptsUpgrade(request)) return super.emit(name, ...values);
    return this.#replayWithoutOffer(request, connection, head instanceof Buffer ? head : Buffer.alloc(0));
  }

  /** Node has let go of the connection by now. It is given back, with the same request, which offers nothing any more. */
  #replayWithoutOffer(request: IncomingMessage, connection: Socket, head: Buffer): boolean {
    connection.unshift(Buffer.concat([headWithoutOffer(request), head]));
    return super.emit("connection", connection);
  }
}

/** What speaks of the offer: its headers go, and their names from among the options of the connection. */
const offerHeaders = ["upgrade", "http2-settings"];

function headWithoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (offerHeaders.includes(name.toLowerCase())) continue;
    const rest = name.toLowerCase() === "connection" ? withoutOffer(value) : value;
    if (rest !== "" || value === "") lines.push(`${name}: ${rest}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}

const withoutOffer = (options: string): string =>
  options
    .split(",")
    .map((option) => option.trim())
    .filter((option) => !offerHeaders.includes(option.toLowerCase()))
    .join(", ");
