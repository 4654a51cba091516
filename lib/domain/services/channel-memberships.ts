import { LRUCache } from "lru-cache";
import type { ChannelSettings } from "#lib/contract/channel";
import type { MemberActor } from "#lib/domain/actor";
import type { Bus } from "#lib/ports/bus";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { Store } from "#lib/store/store";

/** Members beyond this many are looked up again when they write. */
const maxCachedMembers = 50_000;
const none: ReadonlySet<string> = new Set();

export type ChannelMemberships = ReturnType<typeof createChannelMemberships>;

/**
 * Manages the channel settings of members. A member who writes in a channel that they have left joins it again. This is
 * checked at every message, so the left channels of recent authors are cached.
 */
export function createChannelMemberships(store: Pick<Store, "channelSettings">, bus: Bus) {
  const leftBy = new LRUCache<string, ReadonlySet<string>>({ max: maxCachedMembers });
  let changeCount = 0;
  bus.subscribe("channel:settings", ({ memberId }) => {
    changeCount += 1;
    leftBy.delete(memberId);
  });

  async function load(memberId: string): Promise<ReadonlySet<string>> {
    const countBefore = changeCount;
    const ids = await store.channelSettings.leftBy(memberId);
    const left = ids.length > 0 ? new Set(ids) : none;
    // Settings that changed during the query must not be cached.
    if (changeCount === countBefore) leftBy.set(memberId, left);
    return left;
  }

  async function change(
    memberId: string,
    { id, slug }: ChannelKey,
    changes: Partial<ChannelSettings>,
    socketId?: string,
  ) {
    const settings = await store.channelSettings.change(memberId, id, changes);
    bus.publish("channel:settings", { memberId, exceptSocketId: socketId, payload: { channel: slug, ...settings } });
  }

  async function rejoin(memberId: string, channel: ChannelKey): Promise<void> {
    const left = leftBy.get(memberId) ?? (await load(memberId));
    if (left.has(channel.id)) await change(memberId, channel, { joined: true });
  }

  return {
    change: ({ member, socketId }: MemberActor, channel: ChannelKey, changes: Partial<ChannelSettings>) =>
      change(member.id, channel, changes, socketId),

    /** Runs in the background; if it fails, the next message tries again. */
    rejoinIfLeft(memberId: string, channel: ChannelKey): void {
      if (leftBy.get(memberId)?.has(channel.id) !== false) rejoin(memberId, channel).catch(() => undefined);
    },
  };
}
