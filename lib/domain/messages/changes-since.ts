import type { Message } from "#lib/contract/message";
import type { Services } from "#lib/domain/services/services";

/** Bytes in one answer: a slow link has it before its client loses patience, and a deaf one holds no more. */
const maxAnswerBytes = 128 * 1024;
/** What one name takes, in bytes. */
const bytesPerName = 100;

/** What changed since a revision, as far as it fits into one answer. Whoever asks gets on by one message at least. */
export async function changesSince(
  services: Services,
  channelId: string,
  since: number,
  limit: number,
): Promise<{ messages: Message[]; more: boolean }> {
  const found = await services.store.messages.listChangedSince(channelId, since, limit + 1);
  let length = 0;
  const fitting = found.slice(0, limit).findIndex((message) => (length += bytesOf(message)) > maxAnswerBytes);
  const messages = found.slice(0, fitting < 0 ? limit : Math.max(1, fitting));
  return { messages, more: messages.length < found.length };
}

/** Nearly: of what may be long, the text and the names of those who reacted. */
function bytesOf({ text, reactions }: Message): number {
  const names = reactions.reduce((count, { by }) => count + by.length, 0);
  return Buffer.byteLength(text) + names * bytesPerName;
}
