import type { Channel } from "#lib/contract/channel";
import { refuse } from "#lib/contract/errors/refuse";
import type { MemberActor } from "#lib/domain/actor";
import type { Services } from "#lib/domain/services/services";

/** Reads a channel with the unread counts of the member. Refuses with `channel_not_found`. */
export async function channelView(services: Services, { member }: MemberActor, slug: string): Promise<Channel> {
  await services.readMarkers.flush();
  return (await services.store.channels.findFor(member.id, slug)) ?? refuse("channel_not_found");
}
