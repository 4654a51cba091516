import { ok } from "#lib/domain/result";
import { changesSince } from "#lib/domain/messages/changes-since";
import type { MemberHandler } from "#lib/domain/handler";

export const listChanges: MemberHandler<"message.changes"> = async (house, _actor, input) => {
  const { id } = house.channels.find(input.channel);
  const { rev } = await house.store.channels.counters(id);
  return ok({ ...(await changesSince(house, id, input.since, input.limit)), rev });
};
