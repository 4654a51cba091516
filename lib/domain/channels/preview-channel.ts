import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

export const previewChannel: Handler<"channel.preview"> = async (house, _actor, input) => {
  const { id, slug } = house.channels.find(input.channel);
  const { name } = await house.store.channels.find(id);
  return ok({ name, here: house.presence.here(slug).length });
};
