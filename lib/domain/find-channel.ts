import { refuse } from "#lib/contract/refusal";
import type { House } from "#lib/domain/house";
import type { ChannelRow } from "#lib/store/schema";

/** Refuses with `channel_not_found`. */
export async function findChannel(house: House, slug: string): Promise<ChannelRow> {
  return (await house.store.channels.find(slug)) ?? refuse("channel_not_found");
}
