import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

export const previewChannel: Handler<"channel.preview"> = async (services, _actor, input) => {
  const { id, slug } = services.channels.find(input.channel);
  const { name } = await services.store.channels.find(id);
  return ok({ name, here: services.presence.membersIn(slug).length });
};
