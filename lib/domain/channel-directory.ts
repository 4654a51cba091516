import { refuse } from "#lib/contract/refusal";
import type { ChannelKey } from "#lib/store/change";
import type { Store } from "#lib/store/store";

/** The channels by slug, in memory: what every message needs of its channel must not cost a query. */
export type ChannelDirectory = {
  /** Refuses with `channel_not_found`. */
  find(slug: string): ChannelKey;
  add(channel: ChannelKey): void;
};

export async function createChannelDirectory(store: Store): Promise<ChannelDirectory> {
  const bySlug = new Map<string, ChannelKey>();
  const add = ({ id, slug }: ChannelKey) => void bySlug.set(slug, { id, slug });
  for (const channel of await store.channels.keys()) add(channel);
  return { add, find: (slug) => bySlug.get(slug) ?? refuse("channel_not_found") };
}
