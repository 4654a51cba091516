import { refuse } from "#lib/contract/errors/refuse";
import { mayWriteIn } from "#lib/domain/policies";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { ChannelRow } from "#lib/store/schema";
import type { Store } from "#lib/store/store";

/** A channel as the index has it. */
export type IndexedChannel = ChannelKey & { isArchived: boolean };

/** Finds channels by slug in memory, so that a message costs no query for its channel. */
export type ChannelIndex = {
  /** Refuses with `channel_not_found`. */
  find(slug: string): IndexedChannel;
  /** Refuses with `channel_not_found`, and with `channel_archived`. */
  findWritable(slug: string): IndexedChannel;
  /** Adds or replaces a channel. */
  add(channel: ChannelState): void;
};

type ChannelState = Pick<ChannelRow, "id" | "slug" | "archivedAt">;

/** Reads all channels once; `add` keeps the index current from then on. */
export async function createChannelIndex(store: Store): Promise<ChannelIndex> {
  const bySlug = new Map<string, IndexedChannel>();
  const add = ({ id, slug, archivedAt }: ChannelState) =>
    void bySlug.set(slug, { id, slug, isArchived: archivedAt !== null });
  const find = (slug: string) => bySlug.get(slug) ?? refuse("channel_not_found");
  for (const channel of await store.channels.keys()) add(channel);
  return {
    add,
    find,
    findWritable(slug) {
      const channel = find(slug);
      return mayWriteIn(channel) ? channel : refuse("channel_archived");
    },
  };
}
