import type { Message } from "#lib/contract/message";
import type { Services } from "#lib/domain/services/services";

/** Small enough to reach a slow client before its timeout, and to bound the memory that a stalled one holds. */
const maxAnswerBytes = 128 * 1024;
/** A rough estimate. */
const bytesPerName = 100;

/** Reads the changes since a revision that fit into one answer: at least one message, so that clients make progress. */
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

/** Estimates the size of a message by its long parts: the text and the names of those who reacted. */
function bytesOf({ text, reactions }: Message): number {
  const names = reactions.reduce((count, { by }) => count + by.length, 0);
  return Buffer.byteLength(text) + names * bytesPerName;
}
