import { IncomingMessage, Server, type ServerOptions } from "node:http";
import { Socket } from "node:net";

type Options = ServerOptions & {
  /** Whether to accept the protocol upgrade that a request offers. */
  acceptsUpgrade(request: IncomingMessage): boolean;
};

/**
 * An HTTP server that ignores upgrades it has no use for (RFC 9110 §7.8), such as HTTP/2 without TLS by curl and Java, and
 * handles the request like any other. Node accepts every upgrade as soon as there is a listener for one.
 */
export class HttpServer extends Server {
  readonly #acceptsUpgrade: Options["acceptsUpgrade"];

  constructor({ acceptsUpgrade, ...options }: Options) {
    const shouldUpgradeCallback = (request: IncomingMessage) => {
      const isAccepted = acceptsUpgrade(request);
      if (!isAccepted) delete request.headers.upgrade;
      return isAccepted;
    };
    // Only newer versions of Node call this; `emit` covers the others.
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

  /** Node has detached the connection by now. It is handed back with the same request, without the offer. */
  #replayWithoutOffer(request: IncomingMessage, connection: Socket, head: Buffer): boolean {
    connection.unshift(Buffer.concat([headWithoutOffer(request), head]));
    return super.emit("connection", connection);
  }
}

/** The headers of an upgrade offer, which are removed and struck from the options of `Connection`. */
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
