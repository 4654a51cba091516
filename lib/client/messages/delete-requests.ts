import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/connection/http-request";

// Not over the socket, which closes with the page.
const keepalive = { keepalive: true };

/** @returns the deleted message. @throws Refusal; UnreachableError */
export async function deleteMessage({ channel, id }: Message): Promise<Message> {
  return (await request("message.delete", { channel, id }, keepalive)).message;
}

/** @returns the image's message. @throws Refusal; UnreachableError */
export async function deleteImage({ id }: Image): Promise<Message> {
  return (await request("image.delete", { id }, keepalive)).message;
}
