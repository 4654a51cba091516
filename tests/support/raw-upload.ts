import { connect, type Socket } from "node:net";
import type { HttpClient } from "#tests/support/http";
import { uploadPath } from "#tests/support/uploads";

export const boundary = "the-boundary";

/** A part of a multipart form. */
export const part = (name: string, content: string, more = "") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
export const filePart = (content: string, fileName = "a.png", name = "image") =>
  part(name, content, `; filename="${fileName}"\r\nContent-Type: image/png`);
export const ending = `--${boundary}--\r\n`;

export type RawOptions = { contentType?: string; headers?: string[] };

/** An upload written byte by byte, for requests that no proper client sends. */
export class RawUpload {
  readonly #socket: Socket;
  #received = "";
  #closed = false;
  readonly #waiting = new Set<() => void>();

  constructor(who: HttpClient, { contentType, headers = ["Transfer-Encoding: chunked"] }: RawOptions = {}) {
    const { hostname, port } = new URL(who.url);
    this.#socket = connect(Number(port), hostname);
    this.#socket.on("error", () => {});
    this.#socket.on("data", (piece) => this.#note(piece.toString("latin1")));
    this.#socket.once("close", () => {
      this.#closed = true;
      this.#note("");
    });
    const type = contentType ?? `multipart/form-data; boundary=${boundary}`;
    const lines = [`POST ${uploadPath} HTTP/1.1`, `Host: ${hostname}:${port}`, `Cookie: ${who.cookie()}`];
    this.#socket.write(`${[...lines, `Content-Type: ${type}`, ...headers].join("\r\n")}\r\n\r\n`, "latin1");
  }

  /** Writes a chunk of the body. @returns false once the connection is closed or its buffer is full */
  write(content: string): boolean {
    if (this.#closed || content === "") return !this.#closed;
    return this.#socket.write(`${Buffer.byteLength(content, "latin1").toString(16)}\r\n${content}\r\n`, "latin1");
  }

  /** Sends as fast as the server reads, until the connection is closed. */
  async writeForEver(content: string): Promise<void> {
    while (!this.#closed)
      if (!this.write(content)) await this.#until(() => this.#closed || !this.#socket.writableNeedDrain);
  }

  end(): void {
    this.#socket.write("0\r\n\r\n");
  }

  drop(): void {
    this.#socket.destroy();
  }

  /** Waits for the response. @returns its status and error code */
  async answer(): Promise<[number, string]> {
    await this.#until(() => this.#closed || /\r\n\r\n[^]*\}/.test(this.#received));
    this.drop();
    return [
      Number(/^HTTP\/1\.1 (\d+)/.exec(this.#received)?.[1]),
      /"code":"(\w+)"/.exec(this.#received)?.[1] ?? this.#received,
    ];
  }

  closed(): Promise<void> {
    return this.#until(() => this.#closed);
  }

  #note(text: string): void {
    this.#received += text;
    for (const check of this.#waiting) check();
  }

  #until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiting.delete(check);
        this.#socket.off("drain", check);
        resolve();
      };
      this.#waiting.add(check);
      this.#socket.on("drain", check);
      check();
    });
  }
}
