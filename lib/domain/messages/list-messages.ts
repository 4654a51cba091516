import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { readPage } from "#lib/domain/messages/read-page";

/** Lists a page of history. */
export const listMessages: MemberHandler<"message.list"> = async (services, _actor, input) => {
  const { id } = services.channels.find(input.channel);
  const channel = await services.store.channels.counters(id);
  const messages = await readPage(input, {
    before: (seq, limit) => services.store.messages.listBefore(id, seq, limit),
    after: (seq, limit) => services.store.messages.listAfter(id, seq, limit),
  });

  // The seq of a channel has no holes, so nothing needs to be counted.
  const [first, last] = [messages[0]?.seq, messages.at(-1)?.seq];
  const hasBefore = first === undefined ? (input.after ?? 0) > 0 && channel.seq > 0 : first > 1;
  const hasAfter = last === undefined ? (input.before ?? Infinity) <= channel.seq : last < channel.seq;
  return ok({ messages, hasBefore, hasAfter, rev: channel.rev });
};
