import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/connection/http-request";

// Not over the socket, which breaks off when the page goes away.
const keepalive = { keepalive: true };

/** @returns what is left of it. @throws Refusal; Unreachable */
export async function deleteMessage({ channel, id }: Message): Promise<Message> {
  return (await request("message.delete", { channel, id }, keepalive)).message;
}

/** @returns the message that it belonged to. @throws Refusal; Unreachable */
export async function deleteImage({ id }: Image): Promise<Message> {
  return (await request("image.delete", { id }, keepalive)).message;
}
