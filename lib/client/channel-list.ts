import type { Channel } from "#lib/contract/channel";
import type { ChannelActivity } from "#lib/contract/events";

// A fixed locale: the server and every browser have to agree on the order, or hydration would move the list.
const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** By name: a list that holds still under the pointer, whatever is said where. */
export function inOrder(channels: readonly Channel[]): Channel[] {
  return channels.toSorted((a, b) => byName.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/** A channel was made or altered. What is unread is one's own, so the held count stays. */
export function upsertChannel(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find((channel) => channel.slug === changed.slug);
  const next = held ? { ...changed, unread: held.unread, seq: Math.max(held.seq, changed.seq) } : changed;
  return inOrder([...channels.filter((channel) => channel !== held), next]);
}

/** Something was said: what is beyond the last known message counts as unread. */
export function raiseActivity(channels: readonly Channel[], activity: readonly ChannelActivity[]): readonly Channel[] {
  const bySlug = new Map(activity.map((item) => [item.slug, item]));
  return channels.map((channel) => {
    const item = bySlug.get(channel.slug);
    if (!item || item.seq <= channel.seq) return channel;
    return { ...channel, ...item, unread: channel.unread + item.seq - channel.seq };
  });
}

/** Everything up to a message was seen. */
export function markRead(channels: readonly Channel[], slug: string, seq: number): readonly Channel[] {
  return channels.map((channel) => {
    const unread = Math.max(0, channel.seq - seq);
    return channel.slug === slug && unread < channel.unread ? { ...channel, unread } : channel;
  });
}

/** A freshly fetched list; activity that overtook it on the way is kept. */
export function refreshChannels(held: readonly Channel[], fetched: readonly Channel[]): Channel[] {
  return held.reduce<Channel[]>(
    (channels, { slug, seq, lastActivityAt }) => [...raiseActivity(channels, [{ slug, seq, lastActivityAt }])],
    inOrder(fetched),
  );
}
