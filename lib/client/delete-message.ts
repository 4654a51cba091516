import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/api";

/**
 * Not over the socket, which breaks off when the page goes away.
 * @throws Refusal; Unreachable
 */
export async function deleteMessage({ channel, id }: Message): Promise<Message> {
  const { message } = await request("message.delete", { channel, id }, { keepalive: true });
  return message;
}
