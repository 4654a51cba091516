import { once } from "node:events";
import { request } from "node:http";
import type { Login } from "./connection";
import { now } from "./text";

const boundary = "bench";

/** Sends a photo. @returns the status, and the time at which the last byte was sent, on the clock of the texts */
export async function uploadPhoto({ port, cookie }: Login, slug: string, clientId: string, photo: Buffer) {
  const head = [
    `--${boundary}\r\ncontent-disposition: form-data; name="clientId"\r\n\r\n${clientId}\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="image"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
  ];
  const body = Buffer.concat([Buffer.from(head.join("")), photo, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const path = `/api/channels/${slug}/images`;
  const headers = {
    cookie,
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": body.length,
  };
  const sent = request({ host: "127.0.0.1", port, method: "POST", path, headers });
  const answered = once(sent, "response");
  let leftAt = 0;
  sent.end(body, () => (leftAt = now()));
  const [response] = await answered;
  response.resume();
  return { status: Number(response.statusCode), leftAt };
}
