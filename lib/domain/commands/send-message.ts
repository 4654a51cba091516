import { refuse } from "#lib/contract/refusal";
import type { MemberHandler } from "#lib/domain/handler";
import { postMessage } from "#lib/domain/post-message";

export const sendMessage: MemberHandler<"message.send"> = async (house, actor, input) => {
  const channel = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  if (input.replyTo && !(await house.store.messages.canBeAnswered(channel.id, input.replyTo)))
    refuse("invalid_reply", undefined, { field: "replyTo" });

  const { clientId, text, replyTo } = input;
  return await postMessage(house, actor, { channel, clientId, text, replyTo, images: [] });
};
