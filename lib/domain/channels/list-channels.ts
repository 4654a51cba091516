import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Lists all channels with the unread counts of the member. */
export const listChannels: MemberHandler<"channel.list"> = async (services, actor) => {
  await services.readMarkers.flush();
  return ok({ channels: await services.store.channels.listFor(actor.member.id) });
};
