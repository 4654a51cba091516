import type { Message } from "#lib/contract/message";
import type { House } from "#lib/domain/house";

/** Bytes of text in one answer: a slow link has it before its client loses patience, and a deaf one holds no more. */
const textMax = 128 * 1024;

/** What changed since a revision, as far as it fits into one answer. Whoever asks gets on by one message at least. */
export async function changesSince(
  house: House,
  channelId: string,
  since: number,
  limit: number,
): Promise<{ messages: Message[]; more: boolean }> {
  const found = await house.store.messages.listChangedSince(channelId, since, limit + 1);
  let length = 0;
  const fitting = found.slice(0, limit).findIndex(({ text }) => (length += Buffer.byteLength(text)) > textMax);
  const messages = found.slice(0, fitting < 0 ? limit : Math.max(1, fitting));
  return { messages, more: messages.length < found.length };
}
