import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";

export const listChanges: MemberHandler<"message.changes"> = async (house, _actor, input) => {
  const { id } = house.channels.find(input.channel);
  const { rev } = await house.store.channels.counters(id);
  const found = await house.store.messages.listChangedSince(id, input.since, input.limit + 1);
  return answer({ messages: found.slice(0, input.limit), rev, more: found.length > input.limit });
};
