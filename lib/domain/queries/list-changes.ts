import { answer } from "#lib/domain/answer";
import { findChannel } from "#lib/domain/find-channel";
import type { MemberHandler } from "#lib/domain/handler";

export const listChanges: MemberHandler<"message.changes"> = async (house, _actor, input) => {
  const channel = await findChannel(house, input.channel);
  const found = await house.store.messages.listChangedSince(channel.id, input.since, input.limit + 1);
  return answer({ messages: found.slice(0, input.limit), rev: channel.rev, more: found.length > input.limit });
};
