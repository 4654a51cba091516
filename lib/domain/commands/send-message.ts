import type { MemberHandler } from "#lib/domain/handler";
import { postMessage } from "#lib/domain/post-message";

export const sendMessage: MemberHandler<"message.send"> = async (house, actor, input) => {
  const channel = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  const { clientId, text, replyTo } = input;
  return await postMessage(house, actor, { channel, clientId, text, replyTo, images: [] });
};
