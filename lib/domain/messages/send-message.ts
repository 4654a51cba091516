import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { mayWriteIn } from "#lib/domain/policies";
import { findRepeated, postMessage } from "#lib/domain/messages/post-message";

/** Writes a message. A repeat of a clientId is answered with the first message, also in an archived channel. */
export const sendMessage: MemberHandler<"message.send"> = async (services, actor, input) => {
  const channel = services.channels.find(input.channel);
  services.rateLimit.take(actor.member.id);
  const { clientId, text, replyTo } = input;
  const draft = { channel, clientId, text, replyTo, images: [] };
  if (mayWriteIn(channel)) return await postMessage(services, actor, draft);
  return ok({ message: (await findRepeated(services, actor, draft)) ?? refuse("channel_archived") });
};
