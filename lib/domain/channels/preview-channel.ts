import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

/** Shows visitors the name of a channel and how many members are online in it. */
export const previewChannel: Handler<"channel.preview"> = async (services, _actor, input) => {
  const { id, slug } = services.channels.find(input.channel);
  const { name } = await services.store.channels.find(id);
  return ok({ name, here: services.presence.membersIn(slug).length });
};
