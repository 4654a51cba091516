import { refuse } from "#lib/contract/refusal";
import { findChannel } from "#lib/domain/find-channel";
import type { MemberHandler } from "#lib/domain/handler";
import { postMessage } from "#lib/domain/post-message";

export const sendMessage: MemberHandler<"message.send"> = async (house, actor, input) => {
  const channel = await findChannel(house, input.channel);
  if (input.replyTo && !(await house.store.messages.canBeAnswered(channel.id, input.replyTo)))
    refuse("invalid_reply", undefined, { field: "replyTo" });

  const { clientId, text, replyTo } = input;
  return postMessage(house, actor, { channel, clientId, text, replyTo, images: [] });
};
