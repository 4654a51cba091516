import { Agent, request, type IncomingHttpHeaders } from "node:http";

type Response = { status: number; headers: IncomingHttpHeaders; body: string };

/** The part of Parley's HTTP API that the bench needs to log its members in. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** @returns the session's cookie */
  async login(displayName: string): Promise<string> {
    const { headers } = await this.#post("/api/login", "", { displayName });
    return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  }

  /** @returns its slug */
  async createChannel(cookie: string, name: string): Promise<string> {
    const { body } = await this.#post("/api/channels", cookie, { name });
    return (JSON.parse(body) as { channel: { slug: string } }).channel.slug;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #post(path: string, cookie: string, input: object): Promise<Response> {
    const body = JSON.stringify(input);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body), cookie };
    const response = await new Promise<Response>((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port: this.#port, method: "POST", path, headers, agent: this.#agent },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on("data", (piece: Buffer) => pieces.push(piece));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(pieces).toString(),
            }),
          );
        },
      );
      sent.once("error", reject);
      sent.end(body);
    });
    if (response.status >= 300) throw new Error(`POST ${path} answered ${response.status}: ${response.body}`);
    return response;
  }
}
