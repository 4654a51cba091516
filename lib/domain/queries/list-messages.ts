import type { Message } from "#lib/contract/message";
import type { ParsedInputOf } from "#lib/contract/operations";
import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import type { House } from "#lib/domain/house";

export const listMessages: MemberHandler<"message.list"> = async (house, _actor, input) => {
  const { id } = house.channels.find(input.channel);
  const channel = await house.store.channels.counters(id);
  const messages = await readPage(house, id, input);

  const [first, last] = [messages[0]?.seq, messages.at(-1)?.seq];
  const hasBefore = first === undefined ? (input.after ?? 0) > 0 && channel.seq > 0 : first > 1;
  const hasAfter = last === undefined ? (input.before ?? Infinity) <= channel.seq : last < channel.seq;
  return answer({ messages, hasBefore, hasAfter, rev: channel.rev });
};

/** Places have no holes, so that a page is whole when its seqs are contiguous and nothing needs to be counted. */
async function readPage(house: House, channelId: string, input: ParsedInputOf<"message.list">): Promise<Message[]> {
  const { messages } = house.store;
  if (input.after !== undefined) return messages.listAfter(channelId, input.after, input.limit);
  if (input.around === undefined) return messages.listBefore(channelId, input.before ?? endOfTime, input.limit);

  const older = await messages.listBefore(channelId, input.around, Math.floor(input.limit / 2));
  const newer = await messages.listAfter(channelId, input.around - 1, input.limit - older.length);
  return [...older, ...newer];
}

/** Above every place that a channel will ever have. */
const endOfTime = Number.MAX_SAFE_INTEGER;
