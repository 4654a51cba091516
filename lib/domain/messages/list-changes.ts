import { ok } from "#lib/domain/result";
import { changesSince } from "#lib/domain/messages/changes-since";
import type { MemberHandler } from "#lib/domain/handler";

/** Lists the messages that changed since a revision. */
export const listChanges: MemberHandler<"message.changes"> = async (services, _actor, input) => {
  const { id } = services.channels.find(input.channel);
  const { rev } = await services.store.channels.counters(id);
  return ok({ ...(await changesSince(services, id, input.since, input.limit)), rev });
};
