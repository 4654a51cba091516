import { connect, type Socket } from "node:net";
import { FrameReader, type PayloadListener } from "./frame-reader";
import { textFrame } from "./frames";

/** The address of a server, and the credentials of one member. */
export type Login = { port: number; cookie: string; name: string };

type Deferred = { resolve: () => void; reject: (error: Error) => void };

const [ping, open, message] = ["2", "0", "4"].map((type) => type.charCodeAt(0));
const [connected, event, ack, refused] = ["0", "2", "3", "4"].map((type) => type.charCodeAt(0));
const pong = textFrame("3");
const openNamespace = textFrame("40");

/** Every read lands here and is handled before the next, so that no read allocates a buffer. */
const readBuffer = Buffer.allocUnsafe(512 * 1024);

/**
 * A minimal Socket.IO client (Engine.IO 4 over WebSocket), because the real one would cost more than the servers that are
 * measured: it does not parse frames, and passes an event's bytes to `onEvent` as they are.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #reader = new FrameReader((bytes, start, end) => this.#onFrame(bytes, start, end));
  readonly #acks = new Map<number, PayloadListener>();
  readonly #ready: Deferred;
  readonly ready: Promise<void>;
  #lastAckId = 0;
  #isUpgraded = false;
  #upgrade = "";
  onEvent: PayloadListener = () => {};

  constructor({ port, cookie, name }: Login) {
    let ready: Deferred = { resolve() {}, reject() {} };
    this.ready = new Promise((resolve, reject) => (ready = { resolve, reject }));
    this.#ready = ready;
    const read = (length: number) => this.#read(length);
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread: { buffer: readBuffer, callback: read } });
    this.#socket.on("error", (error) => this.#ready.reject(error));
    this.#socket.on("close", () => this.#ready.reject(new Error("The server closed the connection.")));
    this.#socket.write(
      [
        `GET /socket.io/?EIO=4&transport=websocket&name=${encodeURIComponent(name)} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: cGFybGV5IHBhcmxleSBwYQ==",
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        "\r\n",
      ].join("\r\n"),
    );
  }

  /** Emits an event. @param onAck gets the bytes of the acknowledgement's arguments, a JSON array */
  emit(name: string, input: string, onAck: PayloadListener): void {
    this.#lastAckId += 1;
    this.#acks.set(this.#lastAckId, onAck);
    this.#socket.write(textFrame(`42${this.#lastAckId}["${name}",${input}]`));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(length: number): boolean {
    if (this.#isUpgraded) this.#reader.read(readBuffer, 0, length);
    else this.#readUpgrade(length);
    return true;
  }

  #readUpgrade(length: number): void {
    this.#upgrade += readBuffer.toString("latin1", 0, length);
    const end = this.#upgrade.indexOf("\r\n\r\n");
    if (end < 0) return;
    if (!this.#upgrade.startsWith("HTTP/1.1 101 ")) {
      this.#ready.reject(new Error(`The server refused the connection: ${this.#upgrade.split("\r\n")[0]}`));
      return this.close();
    }
    this.#isUpgraded = true;
    const rest = Buffer.from(this.#upgrade.slice(end + 4), "latin1");
    this.#upgrade = "";
    this.#reader.read(rest, 0, rest.length);
  }

  #onFrame(bytes: Buffer, start: number, end: number): void {
    const type = bytes[start];
    if (type === message) this.#onMessage(bytes, start, end);
    else if (type === ping) this.#socket.write(pong);
    else if (type === open) this.#socket.write(openNamespace);
  }

  #onMessage(bytes: Buffer, start: number, end: number): void {
    const type = bytes[start + 1];
    if (type === event) this.onEvent(bytes, start + 2, end);
    else if (type === ack) this.#onAck(bytes, start + 2, end);
    else if (type === connected) this.#ready.resolve();
    else if (type === refused) this.#ready.reject(new Error(bytes.toString("utf8", start, end)));
  }

  #onAck(bytes: Buffer, start: number, end: number): void {
    let at = start;
    let id = 0;
    for (let digit = bytes[at] ?? 0; digit >= 48 && digit <= 57; digit = bytes[++at] ?? 0) id = id * 10 + digit - 48;
    const onAck = this.#acks.get(id);
    this.#acks.delete(id);
    onAck?.(bytes, at, end);
  }
}
