import { refuse } from "#lib/contract/errors/refuse";
import { mayWriteIn } from "#lib/domain/policies";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { ChannelRow } from "#lib/store/schema";
import type { Store } from "#lib/store/store";

/** A channel as the directory holds it. */
export type IndexedChannel = ChannelKey & { isArchived: boolean };

/** The channels by slug, in memory: what every message needs of its channel must not cost a query. */
export type ChannelIndex = {
  /** Refuses with `channel_not_found`. */
  find(slug: string): IndexedChannel;
  /** For whoever wants to write in it. Refuses with `channel_not_found`, and with `channel_archived`. */
  findWritable(slug: string): IndexedChannel;
  /** A channel was made or altered. */
  add(channel: ChannelState): void;
};

type ChannelState = Pick<ChannelRow, "id" | "slug" | "archivedAt">;

/** Reads all channels once; `add` keeps the directory true from then on. */
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
