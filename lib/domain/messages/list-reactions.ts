import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Lists all members who reacted to a message, by emoji. */
export const listReactions: MemberHandler<"message.reactions"> = async (services, _actor, input) => {
  const channel = services.channels.find(input.channel);
  const message = (await services.store.messages.find(channel.id, input.id)) ?? refuse("message_not_found");
  const all = await services.store.reactions.listOf(message.id);
  return ok({ reactions: message.reactions.map(({ emoji, by }) => ({ emoji, by: all.get(emoji) ?? by })) });
};
